/** Adds a button for this page to the list in its foot. @param use what a press does */
export function addFootTool(name: string, use: () => Promise<void>): void {
  const item = document.createElement('li');
  item.className = 'screen-only';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'foot-tool';
  button.textContent = name;
  button.addEventListener('click', () => void use());
  item.append(button);
  document.querySelector('.footer ul')?.append(item);
}

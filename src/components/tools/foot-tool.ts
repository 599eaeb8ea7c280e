/**
 * Adds a button for this page to the list in its foot.
 * @param use what a press does; rejects where that cannot be loaded
 * @param failed said then
 */
export function addFootTool(name: string, use: () => Promise<void>, failed: string): void {
  const item = document.createElement('li');
  item.className = 'screen-only';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'foot-tool';
  button.textContent = name;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const say = (text: string): void => void (status.textContent = text);
  button.addEventListener('click', () => {
    say('');
    void use().catch(() => say(failed));
  });
  item.append(button, status);
  document.querySelector('.footer ul')?.append(item);
}

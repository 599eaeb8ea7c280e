/** A line to be copied, under its name. */
export function shareField(name: string, value: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = document.createElement('input');
  input.readOnly = true;
  input.value = value;
  const label = document.createElement('label');
  label.className = 'share-link';
  label.append(name, input);
  return { label, input };
}

/**
 * Copies rich and plain text. Where the page is not a secure context the browser has no clipboard object, and the old way
 * works: a copy event of our own, set off by a command.
 */
export async function copy(forms: { html?: string; plain: string }): Promise<boolean> {
  if (navigator.clipboard && window.isSecureContext) {
    try {
      if (forms.html === undefined || typeof ClipboardItem === 'undefined') {
        await navigator.clipboard.writeText(forms.plain);
      } else {
        const blob = (type: string, text: string): Blob => new Blob([text], { type });
        const item = {
          'text/html': blob('text/html', forms.html),
          'text/plain': blob('text/plain', forms.plain),
        };
        await navigator.clipboard.write([new ClipboardItem(item)]);
      }
      return true;
    } catch {
      return copyByCommand(forms);
    }
  }
  return copyByCommand(forms);
}

function copyByCommand(forms: { html?: string; plain: string }): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', forms.plain);
    if (forms.html !== undefined) event.clipboardData?.setData('text/html', forms.html);
    filled = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done && filled;
}

/** Gives a file to the person. */
export function download(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

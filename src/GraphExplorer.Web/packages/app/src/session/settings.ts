/** What this browser keeps of the person's choices: nothing secret, and nothing breaks without it. */
export type Setting = 'theme' | 'shortcuts' | 'queries' | 'saved';

export function readSetting(name: Setting): string | null {
  try {
    return localStorage.getItem(`graphexplorer.${name}`);
  } catch {
    return null;
  }
}

export function writeSetting(name: Setting, value: string): void {
  try {
    localStorage.setItem(`graphexplorer.${name}`, value);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

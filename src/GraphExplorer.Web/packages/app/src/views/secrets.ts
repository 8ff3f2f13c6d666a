/** One entry of the tab's own store, which ends with the tab. */
const Key = 'graphexplorer.view-secrets';

/**
 * Edit secrets of views saved in this tab: in memory, and in the tab's own store, so that a reload keeps them. Never in what
 * the browser keeps for longer, and never in an address.
 */
export class ViewSecrets {
  private readonly secrets = new Map<string, string>(read());

  of(id: string): string | undefined {
    return this.secrets.get(id);
  }

  keep(id: string, secret: string): void {
    this.secrets.set(id, secret);
    this.write();
  }

  forget(id: string): void {
    this.secrets.delete(id);
    this.write();
  }

  private write(): void {
    try {
      sessionStorage.setItem(Key, JSON.stringify([...this.secrets]));
    } catch {
      // A browser that keeps nothing has them in memory still.
    }
  }
}

function read(): [string, string][] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(Key) ?? '[]');
    const isPair = (item: unknown): item is [string, string] =>
      Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === 'string');
    return Array.isArray(kept) ? kept.filter(isPair) : [];
  } catch {
    return [];
  }
}

/** The secrets of this tab. */
export const secrets = new ViewSecrets();

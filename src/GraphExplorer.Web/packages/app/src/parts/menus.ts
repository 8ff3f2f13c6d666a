import type { LitElement, ReactiveController } from 'lit';

/** Menus made of details: they close when something in them was chosen, when a person goes on elsewhere, and on Escape. */
export class Menus implements ReactiveController {
  private stop = new AbortController();

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = new AbortController();
    const options = { signal: this.stop.signal };
    document.addEventListener('click', (event) => this.clicked(event), options);
    this.host.addEventListener('keydown', (event) => this.key(event), options);
  }

  hostDisconnected(): void {
    this.stop.abort();
  }

  private get open(): HTMLDetailsElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];
  }

  private clicked(event: Event): void {
    const path = event.composedPath();
    for (const menu of this.open) {
      const at = path.indexOf(menu);
      const isDeed = path
        .slice(0, Math.max(0, at))
        .some((target) => target instanceof Element && target.matches('a, button'));
      if (at === -1 || isDeed) menu.open = false;
    }
  }

  private key(event: KeyboardEvent): void {
    const [menu] = this.open;
    if (event.key !== 'Escape' || !menu) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
}

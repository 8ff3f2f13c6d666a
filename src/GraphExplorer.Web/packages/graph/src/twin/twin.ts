import { bundle, type Bundle } from '../model/bundles';
import { describeLine, describeNode, describeStrength } from '../model/describe';
import type { PictureData } from '../model/picture';
import type { Target } from '../draw/view';

export interface TwinEvents {
  /** The keyboard came to an element, or left the group. */
  pointed(target: Target | null): void;
  /** Enter or Space. */
  chosen(target: Target): void;
  /** Shift with Enter or Space: the entity is taken into the selection, or out of it. */
  gathered(target: Target): void;
  /** Escape. */
  left(): void;
  /** Shift with an arrow: the entity is to move so far, in steps. */
  moved(target: Target, dx: number, dy: number): void;
}

/** So many elements are made at once; the others follow in idle moments, so that the page answers meanwhile. */
const AtOnce = 300;

/**
 * The picture as real elements, one for each entity and line: a screen reader finds them, the keyboard walks them. One
 * element at a time is in the tab order. On an entity, Up and Down go to the entity before and after it, Right goes out
 * along its relationships; on a relationship, Up and Down try the others of that entity, Right goes to the far end, Left back.
 */
export class Twin {
  readonly element = document.createElement('div');
  private readonly byKey = new Map<string, HTMLElement>();
  private readonly linesOf = new Map<string, Bundle[]>();
  private data: PictureData = { nodes: [], links: [] };
  private bundles = new Map<string, Bundle>();
  private current: Target | null = null;
  /** The entity from which a relationship was entered, and the relationship over which an entity was reached. */
  private origin: string | null = null;
  private way: { readonly to: string; readonly line: string; readonly origin: string } | null = null;
  private readonly stop = new AbortController();
  private marked: { nodes: ReadonlySet<string>; links: ReadonlySet<string> } = { nodes: new Set(), links: new Set() };
  private later = 0;

  constructor(private readonly events: TwinEvents) {
    this.element.className = 'twin';
    this.element.setAttribute('role', 'group');
    const options = { signal: this.stop.signal };
    this.element.addEventListener('keydown', (event) => this.onKey(event), options);
    this.element.addEventListener('focusin', (event) => this.onFocus(event), options);
    this.element.addEventListener('focusout', () => this.events.pointed(null), options);
    this.element.addEventListener('click', (event) => this.onClick(event), options);
  }

  /** Shows other data; the element that had the focus keeps it if its entity or line is still there. */
  show(data: PictureData, label: string, order: readonly string[] = data.nodes.map((node) => node.id)): void {
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const hadFocus = this.element.contains(root.activeElement ?? null);
    this.data = data;
    this.byKey.clear();
    this.linesOf.clear();
    this.element.setAttribute('aria-label', label);
    const names = new Map(data.nodes.map((node) => [node.id, node.name]));
    const nodes = new Map(data.nodes.map((node) => [node.id, node]));
    const bundles = bundle(data.links);
    this.bundles = new Map(bundles.map((entry) => [entry.key, entry]));
    for (const entry of bundles) {
      for (const end of entry.a === entry.b ? [entry.a] : [entry.a, entry.b]) {
        const own = this.linesOf.get(end);
        if (own) own.push(entry);
        else this.linesOf.set(end, [entry]);
      }
    }
    const makers = [
      ...order.flatMap((id) => {
        const node = nodes.get(id);
        return node ? [() => this.make(nodeTarget(id), describeNode(node))] : [];
      }),
      ...bundles.map((entry) => () => {
        const first = entry.links[0];
        const description = `relationship, ${entry.links.length === 1 && first ? describeStrength(first) : 'several'}`;
        return this.make({ kind: 'line', key: entry.key }, describeLine(entry.links, names), description);
      }),
    ];
    const rest = makers.splice(AtOnce);
    clearTimeout(this.later);
    this.element.replaceChildren(...makers.map((make) => make()));
    this.addLater(rest);
    const stays = this.current && this.byKey.has(keyOf(this.current)) ? this.current : this.first(order);
    this.current = stays;
    const element = stays ? this.byKey.get(keyOf(stays)) : undefined;
    if (element) element.tabIndex = 0;
    if (hadFocus) element?.focus();
  }

  /** Says which elements are chosen. */
  mark(nodes: ReadonlySet<string>, links: ReadonlySet<string>): void {
    this.marked = { nodes, links };
    for (const [key, element] of this.byKey) this.press(targetOf(key), element);
  }

  focus(target?: Target): void {
    const wanted = target ?? this.current;
    if (wanted) this.byKey.get(keyOf(wanted))?.focus();
  }

  destroy(): void {
    this.stop.abort();
    clearTimeout(this.later);
    this.element.replaceChildren();
    this.byKey.clear();
  }

  private addLater(makers: (() => HTMLElement)[]): void {
    if (makers.length === 0) return;
    this.later = window.setTimeout(() => {
      const rest = makers.splice(AtOnce);
      this.element.append(...makers.map((make) => make()));
      this.addLater(rest);
    });
  }

  private press(target: Target, element: HTMLElement): void {
    const chosen =
      target.kind === 'node'
        ? this.marked.nodes.has(target.key)
        : (this.bundles.get(target.key)?.links.some((link) => this.marked.links.has(link.id)) ?? false);
    if (element.getAttribute('aria-pressed') !== String(chosen)) element.setAttribute('aria-pressed', String(chosen));
  }

  private make(target: Target, name: string, description?: string): HTMLElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.tabIndex = -1;
    element.dataset['key'] = keyOf(target);
    element.setAttribute('aria-label', name);
    element.setAttribute('aria-pressed', 'false');
    if (description) element.setAttribute('aria-description', description);
    this.byKey.set(keyOf(target), element);
    this.press(target, element);
    return element;
  }

  private first(order: readonly string[]): Target | null {
    const id = order[0];
    return id === undefined ? null : { kind: 'node', key: id };
  }

  private onFocus(event: FocusEvent): void {
    const target = this.targetAt(event.target);
    if (!target) return;
    if (this.current) this.setTabIndex(this.current, -1);
    this.current = target;
    this.setTabIndex(target, 0);
    this.events.pointed(target);
  }

  private onClick(event: Event): void {
    const target = this.targetAt(event.target);
    if (target) this.events.chosen(target);
  }

  private onKey(event: KeyboardEvent): void {
    const target = this.targetAt(event.target);
    if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      this.events.left();
      event.preventDefault();
      return;
    }
    if (event.shiftKey && target.kind === 'node' && event.key.startsWith('Arrow')) {
      const [dx, dy] = stepOf(event.key);
      this.events.moved(target, dx, dy);
      event.preventDefault();
      return;
    }
    if (event.shiftKey && target.kind === 'node' && (event.key === 'Enter' || event.key === ' ')) {
      this.events.gathered(target);
      event.preventDefault();
      return;
    }
    const next = this.nextOf(target, event.key);
    if (!next) return;
    event.preventDefault();
    this.focus(next);
  }

  private nextOf(target: Target, key: string): Target | undefined {
    const order = this.data.nodes.map((node) => node.id).filter((id) => this.byKey.has(keyOf(nodeTarget(id))));
    if (key === 'Home') return asNode(order[0]);
    if (key === 'End') return asNode(order.at(-1));
    if (target.kind === 'node') {
      const at = order.indexOf(target.key);
      if (key === 'ArrowDown') return asNode(order[(at + 1) % order.length]);
      if (key === 'ArrowUp') return asNode(order[(at - 1 + order.length) % order.length]);
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
      if (key === 'ArrowLeft' && this.way?.to === target.key && this.bundles.has(this.way.line)) {
        this.origin = this.way.origin;
        return { kind: 'line', key: this.way.line };
      }
      const lines = this.linesOf.get(target.key) ?? [];
      const line = key === 'ArrowRight' ? lines[0] : lines.at(-1);
      this.origin = target.key;
      return line && { kind: 'line', key: line.key };
    }
    const line = this.bundles.get(target.key);
    if (!line) return undefined;
    const origin = this.origin === line.b ? line.b : line.a;
    const far = origin === line.a ? line.b : line.a;
    if (key === 'ArrowRight') {
      this.way = { to: far, line: line.key, origin };
      return nodeTarget(far);
    }
    if (key === 'ArrowLeft') return nodeTarget(origin);
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
    const lines = this.linesOf.get(origin) ?? [];
    const step = key === 'ArrowDown' ? 1 : lines.length - 1;
    const other = lines[(lines.indexOf(line) + step) % lines.length];
    return other && { kind: 'line', key: other.key };
  }

  private targetAt(element: EventTarget | null): Target | null {
    const key = element instanceof HTMLElement ? element.dataset['key'] : undefined;
    return key === undefined ? null : targetOf(key);
  }

  private setTabIndex(target: Target, value: number): void {
    const element = this.byKey.get(keyOf(target));
    if (element) element.tabIndex = value;
  }
}

function keyOf(target: Target): string {
  return `${target.kind}:${target.key}`;
}

function targetOf(key: string): Target {
  return key.startsWith('node:') ? nodeTarget(key.slice(5)) : { kind: 'line', key: key.slice(5) };
}

function nodeTarget(key: string): Target {
  return { kind: 'node', key };
}

function asNode(id: string | undefined): Target | undefined {
  return id === undefined ? undefined : nodeTarget(id);
}

function stepOf(key: string): [number, number] {
  if (key === 'ArrowLeft') return [-1, 0];
  if (key === 'ArrowRight') return [1, 0];
  return key === 'ArrowUp' ? [0, -1] : [0, 1];
}

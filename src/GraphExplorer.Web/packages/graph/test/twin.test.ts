import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Twin, type TwinEvents } from '../src/twin/twin';
import { manchukuo } from './sample';

let events: { [name in keyof TwinEvents]: ReturnType<typeof vi.fn> };
let twin: Twin;

beforeEach(() => {
  events = { pointed: vi.fn(), chosen: vi.fn(), gathered: vi.fn(), left: vi.fn(), moved: vi.fn() };
  twin = new Twin(events as unknown as TwinEvents);
  document.body.append(twin.element);
  twin.show(manchukuo(), 'Five paths');
});

afterEach(() => {
  twin.destroy();
  twin.element.remove();
});

function press(key: string, shiftKey = false): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
  );
}

function here(): string | null | undefined {
  return document.activeElement?.getAttribute('aria-label');
}

describe('the picture as elements', () => {
  it('holds every entity and every line, with name and description', () => {
    const names = [...twin.element.children].map((element) => element.getAttribute('aria-label'));

    expect(names).toHaveLength(6 + 8);
    expect(names[0]).toBe('Name of manchukuo, person');
    expect(names).toContain('Name of lyushkov crossed the border into Name of manchukuo, 13 June 1938');
    expect(names.filter((name) => name?.startsWith('2 relationships'))).toHaveLength(1);
  });

  it('has one element at a time in the tab order', () => {
    twin.focus();
    press('ArrowDown');

    expect(twin.element.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(here()).toBe('Name of lyushkov, person');
  });

  it('goes along a relationship to the other end and back', () => {
    twin.focus();
    press('ArrowRight');
    expect(here()).toContain('crossed the border');

    press('ArrowRight');
    expect(here()).toBe('Name of lyushkov, person');

    press('ArrowLeft');
    expect(here()).toContain('crossed the border');
    press('ArrowLeft');
    expect(here()).toBe('Name of manchukuo, person');
  });

  it('tells what is chosen, let go and moved', () => {
    twin.focus();
    (document.activeElement as HTMLElement).click();
    press('Escape');
    press('ArrowRight', true);

    expect(events.chosen).toHaveBeenCalledWith({ kind: 'node', key: 'manchukuo' });
    expect(events.left).toHaveBeenCalledOnce();
    expect(events.moved).toHaveBeenCalledWith({ kind: 'node', key: 'manchukuo' }, 1, 0);
  });

  it('takes an entity into the selection with Shift and Enter', () => {
    twin.focus({ kind: 'node', key: 'stalin' });
    press('Enter', true);

    expect(events.gathered).toHaveBeenCalledWith({ kind: 'node', key: 'stalin' });
    expect(events.chosen).not.toHaveBeenCalled();
  });

  it('makes the elements of a large picture in portions, and all in the end', async () => {
    const nodes = Array.from({ length: 1500 }, (_, i) => ({ id: `n${i}`, name: `N${i}` }));

    twin.show({ nodes, links: [] }, 'Many');
    expect(twin.element.children).toHaveLength(300);

    await vi.waitFor(() => expect(twin.element.children).toHaveLength(1500));
  });

  it('keeps the focus on the same entity when the picture grows', () => {
    twin.focus({ kind: 'node', key: 'stalin' });
    const data = manchukuo();

    twin.show({ ...data, nodes: [{ id: 'new', name: 'New' }, ...data.nodes] }, 'More');

    expect(here()).toBe('Name of stalin, person');
  });

  it('says which elements are chosen', () => {
    twin.mark(new Set(['stalin']), new Set(['purge']));

    const pressed = [...twin.element.querySelectorAll('[aria-pressed="true"]')];
    expect(pressed.map((element) => element.getAttribute('aria-label'))).toEqual([
      'Name of stalin, person',
      expect.stringContaining('2 relationships'),
    ]);
  });

  it('is empty and silent after destroy', () => {
    twin.destroy();

    expect(twin.element.children).toHaveLength(0);
    twin.element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(events.left).not.toHaveBeenCalled();
  });
});

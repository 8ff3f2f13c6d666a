import type { LayoutGraph, LayoutName, Place } from './types';
import type { LayoutOrder, LayoutReport } from './worker';

/** A layout under way in a worker, so that the page never waits for it. */
export interface LayoutRun {
  /** The places when it is done; those it had come to, when it was stopped. */
  readonly done: Promise<readonly Place[] | null>;
  stop(): void;
}

export type LayoutProgress = (share: number, places: readonly Place[]) => void;

export function runLayout(layout: LayoutName, graph: LayoutGraph, progress: LayoutProgress): LayoutRun {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let latest: readonly Place[] | null = null;
  let settle: (places: readonly Place[] | null) => void = () => undefined;
  const done = new Promise<readonly Place[] | null>((resolve, reject) => {
    settle = resolve;
    worker.onmessage = (event: MessageEvent<LayoutReport>) => {
      latest = event.data.places;
      progress(event.data.share, event.data.places);
      if (event.data.share < 1) return;
      worker.terminate();
      resolve(latest);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || 'The layout could not be computed.'));
    };
  });
  const order: LayoutOrder = { layout, graph };
  worker.postMessage(order);
  return {
    done,
    stop: () => {
      worker.terminate();
      settle(latest);
    },
  };
}

import { GraphElement } from './graph-element';

/** The view that the file holds. */
const ViewId = 'gx-view';

if (!customElements.get('gx-graph')) customElements.define('gx-graph', GraphElement);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
else show();

function show(): void {
  const holder = document.getElementById(ViewId);
  const graph = document.querySelector('gx-graph');
  if (!holder || !(graph instanceof GraphElement)) return;
  try {
    graph.view = JSON.parse(holder.textContent) as unknown;
  } catch {
    graph.view = null;
  }
}

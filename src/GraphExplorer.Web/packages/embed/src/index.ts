import { fitFrames } from './frames';

/** The origins that may frame this document; it stands in the server's own documents alone. */
const OriginsName = 'gx-origins';

void start();

async function start(): Promise<void> {
  const server = new URL(import.meta.url).origin;
  const origins = document.querySelector<HTMLMetaElement>(`meta[name="${OriginsName}"]`);
  if (origins) void import('./fonts').then(({ addFonts }) => addFonts());
  else fitFrames(server);
  // Another script may have brought the element already: a name can be given once.
  if (!customElements.get('gx-graph')) {
    const { GraphElement } = await import('./graph-element');
    if (!customElements.get('gx-graph')) customElements.define('gx-graph', GraphElement);
  }
  if (origins && window.parent !== window) await speak(origins.content);
}

async function speak(names: string): Promise<void> {
  const { readOrigins, speakWithParent } = await import('./messages');
  const { GraphElement } = await import('./graph-element');
  const graph = document.querySelector('gx-graph');
  // The frame may be without an origin (sandbox); its address still says which server it is from.
  const own = new URL(document.URL).origin;
  if (graph instanceof GraphElement) speakWithParent(graph, readOrigins(names, own));
}

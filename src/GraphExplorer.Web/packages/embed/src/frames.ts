/** The tallest frame that a picture may ask for, in pixels. */
const MostHeight = 6000;

/** Gives frames of this server's pictures in the page the height that they need. */
export function fitFrames(server: string): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const data = event.data as { gx?: unknown; type?: unknown; height?: unknown } | null;
    if (typeof data !== 'object' || data?.gx !== 1 || data.type !== 'resize') return;
    const { height } = data;
    if (typeof height !== 'number' || !(height > 0 && height <= MostHeight)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === event.source && isOurs(frame.src, server)) frame.style.height = `${height + 2}px`;
    }
  });
}

function isOurs(src: string, server: string): boolean {
  try {
    const url = new URL(src);
    return url.origin === server && url.pathname.startsWith('/embed/');
  } catch {
    return false;
  }
}

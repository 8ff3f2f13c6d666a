import type { SavedView } from '@graphexplorer/client';
import { escapeHtml } from '../sharing/cited';
import type { CodeName, SizeName } from '../texts/views';

/** How wide an embedded picture is, in pixels; null for as wide as its place. */
export const widths: Readonly<Record<SizeName, number | null>> = { full: null, large: 960, medium: 760, small: 360 };

export interface SnippetLook {
  readonly theme: string;
  readonly size: SizeName;
  /** The height that the picture needs at this width, in pixels. */
  readonly height: number;
}

/** The code that shows a view elsewhere. Every text in it is escaped for where it stands. */
export function snippetOf(name: CodeName, view: SavedView, look: SnippetLook): string {
  const { address } = view;
  if (!address) return '';
  const width = widths[look.size];
  const alt = view.altText || view.title;
  switch (name) {
    case 'frame':
      return (
        `<iframe src="${escapeHtml(withTheme(address.embed, look.theme))}" title="${escapeHtml(view.title)}" ` +
        `width="${width ?? '100%'}" height="${look.height}" loading="lazy" style="border:0"></iframe>`
      );
    case 'component': {
      const theme = look.theme === 'auto' ? '' : ` theme="${escapeHtml(look.theme)}"`;
      return (
        `<script type="module" src="${escapeHtml(address.script)}"></script>\n` +
        `<gx-graph src="${escapeHtml(address.json)}"${theme}>\n` +
        `  <a href="${escapeHtml(address.page)}"><img src="${escapeHtml(address.png)}" alt="${escapeHtml(alt)}" width="${width ?? 760}" loading="lazy"></a>\n` +
        `</gx-graph>`
      );
    }
    case 'markdown':
      return `[![${escapeMarkdown(alt)}](${withTheme(address.png, look.theme)})](${address.page})`;
    case 'link':
      return address.page;
  }
}

function withTheme(address: string, theme: string): string {
  return theme === 'auto' ? address : `${address}?theme=${encodeURIComponent(theme)}`;
}

/** Alternative text in Markdown: brackets would end it, a line break too. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/([\\[\]`*_<>!])/g, '\\$1');
}

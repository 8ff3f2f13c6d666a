import type { KindLook } from './kinds';
import { fontFamily, shapes, type ColourName } from './style';

/** Gives the paint for a colour: a custom property in the document, a value in a picture that must stand alone. */
export type Paint = (colour: ColourName) => string;

const LineWidth = 2;

/**
 * The inside of a 20 by 20 symbol: shape, then icon. Everything in it is ours or escaped, so it may be set as markup.
 */
export function symbolMarkup(look: KindLook, paint: Paint, own: ColourName = look.colour): string {
  const shape = shapes[look.shape];
  const colour = paint(own);
  const dash = shape.dash ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
  const parts = [
    `<path d="${shape.d}" fill="${paint('panel')}" stroke="${colour}" stroke-width="${LineWidth}" stroke-linejoin="round"${dash}/>`,
  ];
  for (const mark of look.icon) {
    if (mark.fill) parts.push(`<path d="${mark.fill}" fill="${colour}"/>`);
    if (mark.stroke)
      parts.push(
        `<path d="${mark.stroke}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`,
      );
  }
  if (look.letters) {
    const family = escapeMarkup(fontFamily);
    parts.push(
      `<text x="10" y="10.5" text-anchor="middle" dominant-baseline="central" font-family="${family}" font-size="7.5" font-weight="600" fill="${colour}">${escapeMarkup(look.letters)}</text>`,
    );
  }
  return parts.join('');
}

/** A whole SVG document as a data address, for drawing on a canvas. */
export function symbolAddress(look: KindLook, paint: Paint, pixels: number, own: ColourName = look.colour): string {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 20 20">${symbolMarkup(look, paint, own)}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(markup)}`;
}

/** The text without the characters that no XML document may hold: one of them makes a whole picture unreadable. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

export function escapeMarkup(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return xmlText(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

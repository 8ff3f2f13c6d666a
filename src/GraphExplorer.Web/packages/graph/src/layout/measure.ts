/** Widths of text without a canvas: by class of character, so that a layout comes out the same on every machine. */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const character of text) units += characterWidth(character);
  return units * size * (bold ? 1.07 : 1);
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100 && (code <= 0x11ff || (code >= 0x2e80 && code <= 0xffdc) || code >= 0x1f300)) return 1;
  if (/[ .,;:'’|!iljI()[\]]/.test(character)) return 0.29;
  if (/[ftr-]/.test(character)) return 0.39;
  if (/[mwMWЖШЩЮжшщю—…]/.test(character)) return 0.9;
  if (/\p{Lu}/u.test(character)) return 0.67;
  return 0.575;
}

/** Breaks text into at most so many lines of a width; the last ends with an ellipsis where there is more. */
export function wrapText(text: string, width: number, size: number, lines: number, bold = false): string[] {
  const words = text.split(/\s+/).filter((word) => word.length > 0);
  const result: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || (result.length < lines - 1 ? fits(longer, width, size, bold) : line.length < width)) line = longer;
    else if (result.length < lines - 1) {
      result.push(line);
      line = word;
    } else break;
    used++;
  }
  if (line) result.push(used < words.length ? `${line} ${words[used] ?? ''}` : line);
  return result.map((part) => shorten(part, width, size, bold));
}

/** Cuts a text to a width, with an ellipsis. Looks at no more characters than fit, so that a name may be of any length. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  const unit = size * (bold ? 1.07 : 1);
  const ellipsis = characterWidth('…') * unit;
  let used = 0;
  let kept = '';
  let keptWithRoom = '';
  for (const character of text) {
    used += characterWidth(character) * unit;
    if (used > width) return `${keptWithRoom.trimEnd()}…`;
    kept += character;
    if (used + ellipsis <= width) keptWithRoom = kept;
  }
  return text;
}

function fits(text: string, width: number, size: number, bold: boolean): boolean {
  return shorten(text, width, size, bold) === text;
}

/** Widths of text without a canvas: by class of letter, so that a layout comes out the same on every machine. */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const letter of text) units += letterWidth(letter);
  return units * size * (bold ? 1.07 : 1);
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1100 && (code <= 0x11ff || (code >= 0x2e80 && code <= 0xffdc) || code >= 0x1f300)) return 1;
  if (/[ .,;:'’|!iljI()[\]]/.test(letter)) return 0.29;
  if (/[ftr-]/.test(letter)) return 0.39;
  if (/[mwMWЖШЩЮжшщю—…]/.test(letter)) return 0.9;
  if (/\p{Lu}/u.test(letter)) return 0.67;
  return 0.575;
}

/** Breaks text into at most so many lines of a width; the last ends with an ellipsis where there is more. */
export function wrapText(text: string, width: number, size: number, lines: number, bold = false): string[] {
  const words = text.split(/\s+/).filter((word) => word.length > 0);
  const result: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || textWidth(longer, size, bold) <= width) line = longer;
    else {
      result.push(line);
      line = word;
    }
  }
  if (line) result.push(line);
  if (result.length > lines) {
    const rest = result.slice(lines - 1).join(' ');
    result.length = lines - 1;
    result.push(rest);
  }
  return result.map((part) => shorten(part, width, size, bold));
}

/** Cuts a text to a width, with an ellipsis. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

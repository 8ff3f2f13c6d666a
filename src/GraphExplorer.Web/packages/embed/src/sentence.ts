/** A sentence in parts: words, and the numbers of footnotes between them. */
export type SentencePart = { readonly text: string } | { readonly notes: readonly number[] };

/** Splits "… Manchukuo on 13 June 1938 [1] and … [2, 3]." at its footnotes. */
export function partsOf(sentence: string): SentencePart[] {
  const parts: SentencePart[] = [];
  let at = 0;
  for (const found of sentence.matchAll(/ ?\[(\d+(?:, ?\d+)*)\]/g)) {
    if (found.index > at) parts.push({ text: sentence.slice(at, found.index) });
    parts.push({ notes: (found[1] ?? '').split(',').map(Number) });
    at = found.index + found[0].length;
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at) });
  return parts;
}

/** "l9" as "line 9", "l4-l5" as "lines 4 to 5"; everything else as it is. */
export function locatorWords(locator: string): string {
  const one = /^l(\d+)$/.exec(locator);
  if (one) return `line ${one[1]}`;
  const more = /^l(\d+)-l?(\d+)$/.exec(locator);
  return more ? `lines ${more[1]} to ${more[2]}` : locator;
}

/** A parameter as it was typed: a number, true, false, null, a list, a map, a text in quotes, or else a plain text. */
export function readParameter(text: string): unknown {
  const bare = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(bare))
    return Number.isSafeInteger(Number(bare)) || bare.includes('.') ? Number(bare) : integer(bare);
  if (/^(true|false|null|[[{"].*)$/s.test(bare)) {
    try {
      return JSON.parse(bare) as unknown;
    } catch {
      return text;
    }
  }
  return text;
}

/** Whole numbers that JavaScript would round go as text that is marked as a number. */
function integer(digits: string): unknown {
  return { $type: 'Integer', _value: digits };
}

/** FNV-1a, 32 bits, over UTF-16 units: small, stable, and good enough to scatter. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // A final mix, because names that differ in the last character would lie side by side.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** Where an entity starts before a layout runs: inside a disc, from its id alone, so that the same graph looks the same. */
export function seedPosition(id: string, radius: number): { x: number; y: number } {
  const angle = (hashText(id) / 0x1_0000_0000) * 2 * Math.PI;
  const distance = Math.sqrt(hashText(`${id}\u0000`) / 0x1_0000_0000) * radius;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

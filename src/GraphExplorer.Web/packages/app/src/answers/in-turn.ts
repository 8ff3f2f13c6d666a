/** Questions under way at a time: the server takes few, and others wait for it too. */
const AtATime = 4;

/** Does the work for each item, few at a time; results come in the order of the items. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const runner = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(AtATime, items.length) }, runner));
  return results;
}

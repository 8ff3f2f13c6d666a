/** The first and last year that a text names; null where it names none. */
export function yearsIn(text: string): [number, number] | null {
  const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map((found) => Number(found[0]));
  const [first] = years;
  return first === undefined ? null : [first, years.at(-1) ?? first];
}

/** A window of years as the API takes it: "0950/1204". */
export function windowText([first, last]: readonly [number, number]): string {
  const pad = (year: number): string => String(year).padStart(4, '0');
  return `${pad(first)}/${pad(last)}`;
}

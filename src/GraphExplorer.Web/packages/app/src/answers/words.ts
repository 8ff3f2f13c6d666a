const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const styles = [
  { year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric' },
] as const satisfies readonly Intl.DateTimeFormatOptions[];

/** A day, month or year as people write it: "2 January 2019"; anything else as it stands. */
export function dayInWords(text: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)?.slice(1).filter(Boolean);
  const time = parts ? Date.parse(`${[...parts, '01', '01'].slice(0, 3).join('-')}T00:00:00Z`) : NaN;
  if (!parts || Number.isNaN(time)) return text;
  return new Date(time).toLocaleDateString('en-GB', { ...styles[parts.length - 1], timeZone: 'UTC' });
}

/** The name of a language by its code: "English"; the code where nobody knows it. */
export function languageInWords(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

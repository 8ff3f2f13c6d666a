import unicode from '@fontsource/noto-sans/unicode.json';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';

/**
 * The type of the explorer, for a page that is the server's own; a script is fetched where a letter of it is shown. The file
 * of rarer Latin letters weighs more than all the rest of an embed: the reader's own fonts have them.
 */
export function addFonts(): void {
  const files = [
    ['latin', '400', latin400],
    ['latin', '600', latin600],
    ['cyrillic', '400', cyrillic400],
    ['cyrillic', '600', cyrillic600],
  ] as const;
  for (const [script, weight, address] of files) {
    const face = new FontFace('Noto Sans', `url(${JSON.stringify(address)}) format("woff2")`, {
      weight,
      display: 'swap',
      unicodeRange: unicode[script],
    });
    document.fonts.add(face);
  }
}

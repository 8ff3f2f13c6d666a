import { describe, expect, it } from 'vitest';
import { english, languageOf, textsIn } from '../src/texts';

describe('the languages of an embed', () => {
  it.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['RU-ru', 'ru'],
    ['en-GB', 'en'],
    ['', 'en'],
    ['tlh', 'en'],
    ['__proto__', 'en'],
    ['constructor-x', 'en'],
  ])('speaks for "%s" %s', (tag, lang) => expect(languageOf(tag)).toBe(lang));

  it.each(['ru', 'ja'])('has every text in %s, in words of its own', async (lang) => {
    const { texts, lang: own } = await textsIn(lang);

    expect(own).toBe(lang);
    const [mine, theirs] = [flat(texts), flat(english.texts)];
    expect([...mine.keys()].sort()).toEqual([...theirs.keys()].sort());
    const same = [...mine].filter(([name, text]) => text === theirs.get(name)).map(([name]) => name);
    expect(same).toEqual(['product']);
    for (const text of mine.values()) expect(text.trim()).not.toBe('');
  });

  it('counts in Russian as Russian does', async () => {
    const { texts } = await textsIn('ru');

    expect([1, 2, 5, 11, 21, 104].map((count) => texts.relations(count).replace(' на этом рисунке', ''))).toEqual([
      '1 связь',
      '2 связи',
      '5 связей',
      '11 связей',
      '21 связь',
      '104 связи',
    ]);
  });

  it('speaks English for what it has no texts in', async () => {
    expect(await textsIn('tlh')).toBe(english);
    expect(await textsIn('__proto__')).toBe(english);
  });
});

/** Every text by its name; those with numbers in them for 3 of 7. */
function flat(texts: object, before = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [name, value] of Object.entries(texts) as [string, unknown][]) {
    if (typeof value === 'string') all.set(before + name, value);
    else if (typeof value === 'function') all.set(before + name, (value as (a: number, b: number) => string)(3, 7));
    else for (const [inner, text] of flat(value as object, `${name}.`)) all.set(inner, text);
  }
  return all;
}

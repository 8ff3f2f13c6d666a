import { expect, it } from 'vitest';
import { dayInWords, languageInWords } from '../src/answers/words';

it('writes days, months and years as people do, and nothing more exact than they are', () => {
  expect(dayInWords('2019-01-02')).toBe('2 January 2019');
  expect(dayInWords('1938-06')).toBe('June 1938');
  expect(dayInWords('1999')).toBe('1999');
  expect(dayInWords('1999~')).toBe('1999~');
  expect(dayInWords('2019-13-40')).toBe('2019-13-40');
});

it('names languages, and leaves what is no code as it is', () => {
  expect(languageInWords('en')).toBe('English');
  expect(languageInWords('ru')).toBe('Russian');
  expect(languageInWords('not a code')).toBe('not a code');
});

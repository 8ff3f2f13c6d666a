import { describe, expect, it } from 'vitest';
import type { RelationshipAnswer } from '@graphexplorer/client';
import { pictureLink } from '../src/answers/picture-of';
import { texts } from '../src/texts/en';

const fact = { id: 'r', type: 'BORN_IN', from: 'a', to: 'b' } as RelationshipAnswer;

describe('the sentence of a line', () => {
  it('is kept out where the data keeps it out', () => {
    expect(pictureLink({ ...fact, phrase: 'was born in' }, new Map()).sentence).toBe(texts.evidence.keptOut);
  });

  it('is made of the type in a graph without evidence', () => {
    expect(pictureLink(fact, new Map()).sentence).toBe('a born in b');
  });
});

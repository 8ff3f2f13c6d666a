import { describe, expect, it } from 'vitest';
import {
  fieldOfMetric,
  largest,
  metricOfField,
  questionAgain,
  readCsv,
  readValues,
} from '../src/answers/analysis-values';

describe('values of an analysis', () => {
  it('are read by entity, and those that are undefined are absent', () => {
    const values = readValues('id,degree,closeness\r\na,3,0.5\r\nb,1,\r\n');

    expect(values.columns).toEqual(['degree', 'closeness']);
    expect([...values.column('degree')]).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
    expect([...values.column('closeness')]).toEqual([['a', 0.5]]);
    expect(values.column('pagerank').size).toBe(0);
    expect(values.column('id').size).toBe(0);
  });

  it('may belong to ids with commas, quotes and line ends', () => {
    expect(readCsv('"a,b",1\r\n"say ""x""",2\r\n"two\nlines",3')).toEqual([
      ['a,b', '1'],
      ['say "x"', '2'],
      ['two\nlines', '3'],
    ]);
  });

  it('are there when the last cell is empty', () => {
    expect(readCsv('a,\r\nb,\r\n')).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });

  it('are ordered by size, then id', () => {
    const values = new Map([
      ['b', 2],
      ['a', 2],
      ['c', 5],
    ]);

    expect(largest(values, 2)).toEqual(['c', 'a']);
  });
});

describe('a metric as a field of the picture', () => {
  it('names its analysis', () => {
    const field = { metric: 'pagerank', analysis: '0123456789abcdef01234567' };

    expect(metricOfField(fieldOfMetric(field))).toEqual(field);
  });

  it('is not any property', () => {
    for (const name of ['kind', '.rank', '.mail@example.org', '.a@0123']) expect(metricOfField(name)).toBeNull();
  });
});

describe('a question that is asked again', () => {
  it('has its members as the server takes them', () => {
    const kept = { profile: ['roles'], labels: ['Person', 'State'], directed: ['true'], minWorks: ['2'] };

    expect(questionAgain(kept)).toEqual({
      profile: 'roles',
      labels: ['Person', 'State'],
      directed: true,
      minWorks: 2,
    });
  });
});

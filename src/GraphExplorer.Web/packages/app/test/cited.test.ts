import { describe, expect, it } from 'vitest';
import { copyForms, locatorWords, partsOf, webAddress } from '../src/sharing/cited';

const cited = {
  sentence: 'Lyushkov crossed the border into Manchukuo on 13 June 1938 [1] and planned the plot [2, 3].',
  citations: [
    {
      number: 1,
      hop: 1,
      claim: 'L011',
      source: 'S002',
      sourceTitle: 'A <b>blog</b>',
      locator: 'l4',
      quote: 'by crossing',
    },
    { number: 2, hop: 2, claim: 'L034', source: 'S002', sourceTitle: 'A [blog]', locator: 'p. 4' },
    { number: 3, hop: 2, claim: 'L035', source: 'S003', sourceTitle: 'title not identified' },
  ],
  meta: {
    licences: [{ name: 'CC BY-SA 4.0', attribution: 'Somebody', covers: 'claims' }],
    caution: 'Paths show how records connect.',
  },
  address: 'https://example.org/#/connect',
};

describe('cited sentences', () => {
  it('come apart at their footnotes', () => {
    expect(partsOf(cited.sentence)).toEqual([
      { text: 'Lyushkov crossed the border into Manchukuo on 13 June 1938' },
      { notes: [1] },
      { text: ' and planned the plot' },
      { notes: [2, 3] },
      { text: '.' },
    ]);
    expect(partsOf('No notes here [sic].')).toEqual([{ text: 'No notes here [sic].' }]);
  });

  it('are copied as plain text with numbered sources, caution and credit', () => {
    const { plain } = copyForms(cited);

    expect(plain).toContain('[1] A <b>blog</b>, line 4: “by crossing”');
    expect(plain).toContain('[3] title not identified');
    expect(plain).toContain('Paths show how records connect.');
    expect(plain).toContain('Somebody (CC BY-SA 4.0)');
  });

  it('are copied as Markdown with footnotes', () => {
    const { markdown } = copyForms(cited);

    expect(markdown).toContain('13 June 1938[^1] and planned the plot[^2][^3].');
    expect(markdown).toContain('[^2]: A \\[blog\\], p. 4');
  });

  it('are copied as rich text in which nothing of the data is markup', () => {
    const { html } = copyForms({ ...cited, address: 'javascript:alert(1)' });

    expect(html).toContain('<sup>2, 3</sup>');
    expect(html).toContain('A &lt;b&gt;blog&lt;/b&gt;');
    expect(html).not.toContain('javascript:');
  });

  it('name lines as people do', () => {
    expect(['l9', 'l4-l5', 'l4-6', 'p. 411'].map(locatorWords)).toEqual([
      'line 9',
      'lines 4 to 5',
      'lines 4 to 6',
      'p. 411',
    ]);
  });

  it('link to the web alone', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
    expect(
      ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'not an address', undefined].map(webAddress),
    ).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

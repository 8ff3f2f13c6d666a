import { describe, expect, it } from 'vitest';
import type { RelationshipAnswer } from '@graphexplorer/client';
import { cellText, parameterNames, rowsAsPicture } from '../src/answers/rows';
import { csvOf, rowsOf, sortRows } from '../src/answers/table';

function fact(id: string, day: string | null, works: number): RelationshipAnswer {
  const text = day ?? 'not dated';
  const bounds = { startMin: day ?? '0001-01-01', startMax: '9999-12-31', endMin: '0001-01-01', endMax: '9999-12-31' };
  const date = { text, dated: day !== null, ...bounds };
  return {
    id,
    type: 'MET',
    from: 'a',
    to: 'b',
    phrase: 'met',
    subject: 'b',
    stance: 'asserted',
    modality: 'actual',
    works,
    date,
  };
}

const facts = [fact('1', '1945-08-19', 1), fact('2', null, 3), fact('3', '1938-06-13', 2)];

describe('the table', () => {
  it('reads a relationship in the direction of its verb', () => {
    expect(rowsOf(facts.slice(0, 1), (id) => id.toUpperCase())[0]).toMatchObject({ from: 'B', verb: 'met', to: 'A' });
  });

  it('sorts dates by day, with what is not dated last, and numbers as numbers', () => {
    const rows = rowsOf(facts, (id) => id);

    expect(sortRows(rows, 'date', false).map((row) => row.link)).toEqual(['3', '1', '2']);
    expect(sortRows(rows, 'works', true).map((row) => row.link)).toEqual(['2', '3', '1']);
    expect(sortRows(rows, 'verb', true).map((row) => row.link)).toEqual(['1', '2', '3']);
  });

  it('sorts a state that is attested at a date by that date, though nobody knows when it began', () => {
    const attested = fact('4', '1944-07-20', 1);
    const open = { ...attested.date!, startMin: '0001-01-01', startMax: '1944-07-20', endMin: '1944-07-20' };

    const rows = rowsOf([...facts, { ...attested, date: open }], (id) => id);

    expect(sortRows(rows, 'date', false).map((row) => row.link)).toEqual(['3', '4', '1', '2']);
  });

  it('gives a type without words a readable verb', () => {
    const plain: RelationshipAnswer = { id: 'x', type: 'PARTY_TO', from: 'a', to: 'b' };

    expect(rowsOf([plain], (id) => id)[0]).toMatchObject({ from: 'a', verb: 'party to', to: 'b', date: '' });
  });

  it('writes CSV that no spreadsheet runs', () => {
    expect(
      csvOf(
        ['name', 'note'],
        [
          ['=1+1', 'say "no", please'],
          ['-', undefined],
        ],
      ),
    ).toBe('name,note\r\n\'=1+1,"say ""no"", please"\r\n\'-,\r\n');
  });
});

describe('rows of Cypher', () => {
  const person = {
    $type: 'Node',
    _value: { _element_id: '1', _labels: ['Entity', 'Person'], _properties: { name: 'Ada' } },
  };
  const other = { $type: 'Node', _value: { _element_id: '2', _labels: [], _properties: {} } };
  const known = {
    $type: 'Relationship',
    _value: {
      _element_id: '9',
      _start_node_element_id: '1',
      _end_node_element_id: '2',
      _type: 'KNOWS',
      _properties: {},
    },
  };

  it('are drawn as what nodes and relationships stand in them', () => {
    const picture = rowsAsPicture([[person, known], [[other]]]);

    expect(picture.nodes.map((node) => [node.name, node.kind])).toEqual([
      ['Ada', 'Person'],
      ['2', null],
    ]);
    expect(picture.links.map((link) => link.verb)).toEqual(['knows']);
  });

  it('are read as text', () => {
    expect([person, known, null, [1, 'a'], { $type: 'Date', _value: '1938-06-13' }].map(cellText)).toEqual([
      'Ada',
      'KNOWS',
      'null',
      '[1, a]',
      '1938-06-13',
    ]);
  });

  it('know the parameters of a query, but not those inside texts', () => {
    expect(parameterNames("MATCH (n) WHERE n.a = $year AND n.b = '$no' // $never\nRETURN $year, $b_2")).toEqual([
      'year',
      'b_2',
    ]);
  });
});

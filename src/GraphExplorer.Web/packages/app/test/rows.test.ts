import { beforeEach, describe, expect, it } from 'vitest';
import { readParameter } from '../src/answers/parameters';
import { planSteps } from '../src/answers/plan';
import { cellText, isNumber, parameterNames, propertyNames, rowsAsPicture } from '../src/answers/rows';
import { forgetQuery, ranQueries, rememberQuery, savedQueries, saveQuery } from '../src/session/queries';
import { samplesFor } from '../src/pages/cypher-samples';

const node = (id: string, labels: string[], properties: Record<string, unknown>): unknown => ({
  $type: 'Node',
  _value: { _element_id: id, _labels: labels, _properties: properties },
});
const link = (id: string, from: string, to: string): unknown => ({
  $type: 'Relationship',
  _value: {
    _element_id: id,
    _start_node_element_id: from,
    _end_node_element_id: to,
    _type: 'KNOWS_WELL',
    _properties: { since: 1990 },
  },
});

describe('rows of a statement', () => {
  it('are a picture of their nodes, relationships and paths, however deep they stand', () => {
    const [a, b] = [node('1', ['Entity', 'Person'], { name: 'Anna' }), node('2', ['Crime'], { title: 'Theft' })];
    const rows = [
      [a, 5],
      [{ $type: 'Path', _value: [a, link('r', '1', '2'), b] }],
      [{ pair: [b, node('3', [], { label: 'L' })] }],
    ];

    const { nodes, links } = rowsAsPicture(rows);

    expect(nodes.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['1', 'Anna', 'Person'],
      ['2', 'Theft', 'Crime'],
      ['3', 'L', null],
    ]);
    expect(links).toMatchObject([{ id: 'r', from: '1', to: '2', verb: 'knows well', properties: { since: 1990 } }]);
    expect(propertyNames(rows)).toEqual(['label', 'name', 'since', 'title']);
  });

  it('leave out a relationship whose ends they do not hold, and name what has no name by its id', () => {
    const { nodes, links } = rowsAsPicture([[node('4:abc:7', [], {}), link('r', '4:abc:7', 'elsewhere')]]);

    expect(nodes[0]).toMatchObject({ id: '4:abc:7', name: '4:abc:7' });
    expect(links).toEqual([]);
  });

  it.each([
    [null, 'null'],
    [true, 'true'],
    [[1, ['a', null]], '[1, [a, null]]'],
    [{ $type: 'Date', _value: '1938-06-13' }, '1938-06-13'],
    [{ $type: 'Integer', _value: '9007199254740993' }, '9007199254740993'],
    [{ $type: 'Map', _value: { $type: 'x' } }, '{$type: x}'],
    [{ since: 1 }, '{since: 1}'],
    ['<b>', '<b>'],
  ])('show %o as %s', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  it('know numbers, also those too large for JavaScript', () => {
    expect([1, 1.5, { $type: 'Integer', _value: '9007199254740993' }].every(isNumber)).toBe(true);
    expect(['1', null, { $type: 'Date', _value: '1938' }].some(isNumber)).toBe(false);
  });
});

describe('parameters', () => {
  it.each([
    ['5', 5],
    ['-2.5', -2.5],
    ['9007199254740993', { $type: 'Integer', _value: '9007199254740993' }],
    ['true', true],
    ['null', null],
    ['[1, "a"]', [1, 'a']],
    ['"1938"', '1938'],
    ['Lyushkov', 'Lyushkov'],
    ['[not a list', '[not a list'],
    ['', ''],
  ])('take %s as %o', (text, value) => {
    expect(readParameter(text)).toEqual(value);
  });

  it('are found in a query, but not in its texts and comments', () => {
    expect(parameterNames("MATCH (a {id: $id}) // $no\nWHERE a.x = '$no' AND a.y = $id RETURN $limit_1")).toEqual([
      'id',
      'limit_1',
    ]);
  });
});

describe('a plan', () => {
  it('lists its steps from the last to the first, each as deep as it stands', () => {
    const leaf = {
      operator: 'NodeByLabelScan@neo4j',
      arguments: { Details: 'p:Person', EstimatedRows: 10.4 },
      identifiers: ['p'],
      children: [],
    };
    const plan = {
      operator: 'ProduceResults@neo4j',
      arguments: {},
      identifiers: ['p', 'q'],
      rows: 3,
      dbHits: 7,
      children: [
        { operator: 'Join', arguments: {}, identifiers: [], children: [leaf, { ...leaf, operator: 'Other' }] },
      ],
    };

    expect(planSteps(plan).map(({ depth, operator, details, rows }) => [depth, operator, details, rows])).toEqual([
      [0, 'ProduceResults', 'p, q', 3],
      [1, 'Join', '', undefined],
      [2, 'NodeByLabelScan', 'p:Person', 10],
      [2, 'Other', 'p:Person', 10],
    ]);
  });
});

describe('queries kept in the browser', () => {
  beforeEach(() => localStorage.clear());

  it('are those that were run, the latest first, each once', () => {
    ['RETURN 1', 'RETURN 2', 'RETURN 1'].forEach(rememberQuery);

    expect(ranQueries()).toEqual(['RETURN 1', 'RETURN 2']);
  });

  it('and those that were saved, by name, with their parameters, until they are forgotten', () => {
    saveQuery({ name: 'year', text: 'RETURN $year', parameters: { year: '1938' } });
    saveQuery({ name: 'year', text: 'RETURN $year + 1', parameters: { year: '1939' } });
    expect(savedQueries()).toEqual([{ name: 'year', text: 'RETURN $year + 1', parameters: { year: '1939' } }]);

    forgetQuery('year');
    expect(savedQueries()).toEqual([]);
  });

  it('cope with whatever else stands there', () => {
    localStorage.setItem('graphexplorer.saved', '[1, {"name": 2}, null]');
    localStorage.setItem('graphexplorer.queries', '{');

    expect(savedQueries()).toEqual([]);
    expect(ranQueries()).toEqual([]);
  });
});

describe('examples', () => {
  it('are made from what the graph holds where it is not the shipped one', () => {
    const schema = {
      hasEvidence: false,
      labels: [
        { name: 'Area', count: 3 },
        { name: 'Crime `x`', count: 90 },
      ],
      types: [{ type: 'KNOWS', count: 5 }],
    };

    const samples = samplesFor(schema as never);

    expect(samples[0]?.text).toContain('(n:`Crime ``x```)');
    expect(samples[1]?.text).toContain('[r:`KNOWS`]');
    expect(samplesFor(null)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { encodingOf, layoutOf, pictureOfView } from '../src/picture-of-view';
import { english } from '../src/texts';
import { readView, type ViewFile } from '../src/view-file';
import { sample, sampleOf } from './sample';

const { texts } = english;
const viewOf = (json: unknown): ViewFile => {
  const view = readView(json);
  if (!view) throw new Error('The sample is no view.');
  return view;
};

describe('the picture of a view', () => {
  it('has lanes where it has paths, and is a network where it has none', () => {
    const lanes = pictureOfView(viewOf(sample()), {}, texts);
    const network = pictureOfView(viewOf(sampleOf({ paths: [] })), {}, texts);

    expect(lanes.data.paths).toHaveLength(2);
    expect(lanes.data.links.map((link) => link.strength)).toEqual(['solid', 'solid', 'solid', 'dashed']);
    expect(network.data.paths).toBeUndefined();
    expect(network.data.nodes).toHaveLength(4);
  });

  it('counts what a filter by time leaves out, keeps what is not dated, and drops the paths that break', () => {
    const shown = pictureOfView(viewOf(sample()), { years: [1938, 1938] }, texts);

    expect(shown.left).toBe(1);
    expect(shown.facts.map((fact) => fact.id)).toEqual(['crossed', 'planned', 'targeted']);
    expect(shown.paths.map((path) => path.links)).toEqual([['crossed', 'planned']]);
  });

  it('leaves kinds and types out', () => {
    expect(pictureOfView(viewOf(sample()), { kinds: ['Person'] }, texts).facts.map((fact) => fact.id)).toEqual(['met']);
    expect(pictureOfView(viewOf(sample()), { types: ['PLANNED'] }, texts).left).toBe(3);
  });

  it('takes an unknown layout as the free one, and what a snapshot cannot count as what is drawn', () => {
    const style = { colourBy: 'rank', sizeBy: 'relations', caption: '.name' };
    const view = viewOf(sample({ layout: { name: 'url(x)' }, style }));

    expect(layoutOf(view)).toBe('force');
    expect(encodingOf(view)).toEqual({ colour: '.rank', size: 'drawn', caption: '.name' });
    expect(encodingOf(viewOf(sample({})))).toEqual({ colour: 'kind', size: 'same', caption: 'name' });
  });
});

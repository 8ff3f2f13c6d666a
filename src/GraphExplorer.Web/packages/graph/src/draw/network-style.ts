import type cytoscape from 'cytoscape';
import type { ColourName } from '../style/style';
import { NameGap } from './names';
import { fontFamily, sizes, strengths, type StrengthName } from '../style/style';

/** The style of a network on the canvas, from the same file as the lanes. */
export function networkStyle(value: (colour: ColourName) => string): cytoscape.StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'ellipse',
        'background-opacity': 0,
        'background-image': 'data(image)',
        'background-fit': 'contain',
        'background-clip': 'none',
        'background-image-containment': 'over',
        label: '',
        'font-family': fontFamily,
        'font-size': 'data(font)',
        color: value('ink'),
        'text-valign': 'bottom',
        'text-margin-y': NameGap,
        'text-wrap': 'wrap',
        'text-max-width': 'data(wrap)',
        'text-outline-color': value('paper'),
        'text-outline-width': 2.5,
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.named', style: { label: 'data(name)' } },
    { selector: 'node.above', style: { 'text-valign': 'top', 'text-margin-y': -NameGap } },
    {
      selector: 'node.right',
      style: { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': NameGap, 'text-margin-y': 0 },
    },
    {
      selector: 'node.left',
      style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -NameGap, 'text-margin-y': 0 },
    },
    {
      selector: 'node.found',
      style: { label: 'data(name)', 'underlay-color': value('warn'), 'underlay-opacity': 0.35, 'underlay-padding': 7 },
    },
    {
      selector: 'node.selected',
      style: { 'underlay-color': value('accent'), 'underlay-opacity': 0.3, 'underlay-padding': 6, label: 'data(name)' },
    },
    {
      selector: 'node.chosen',
      style: { label: 'data(name)', 'font-weight': 600, 'border-width': 3, 'border-color': value('accent') },
    },
    { selector: 'node.pinned', style: { 'border-width': 2, 'border-color': value('muted'), 'border-style': 'double' } },
    {
      selector: 'node.pointed',
      style: { label: 'data(name)', 'outline-width': 3, 'outline-color': value('accent'), 'outline-offset': 4 },
    },
    {
      selector: 'edge',
      style: {
        width: sizes.line,
        'line-color': value('muted'),
        'curve-style': 'straight',
        'target-arrow-color': value('muted'),
        'source-arrow-color': value('muted'),
        'arrow-scale': 0.9,
        'font-family': fontFamily,
        'font-size': 11.5,
        color: value('ink'),
        'text-background-color': value('paper'),
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'min-zoomed-font-size': 8,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.forward', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.backward', style: { 'source-arrow-shape': 'triangle' } },
    ...(['dashed', 'dotted'] as StrengthName[]).map((name): cytoscape.StylesheetJsonBlock => ({
      selector: `edge.${name}`,
      style: { 'line-style': 'dashed', 'line-dash-pattern': [...strengths[name].dash] },
    })),
    { selector: 'edge.worded', style: { label: 'data(words)' } },
    {
      selector: 'edge.chosen',
      style: {
        width: sizes.chosenLine,
        'line-color': value('accent'),
        'target-arrow-color': value('accent'),
        'source-arrow-color': value('accent'),
        label: 'data(words)',
        color: value('accent'),
      },
    },
    {
      selector: 'edge.pointed',
      style: { 'underlay-color': value('accent'), 'underlay-opacity': 0.35, 'underlay-padding': 5 },
    },
  ];
}

import { nothing, svg, type SVGTemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { arrowHead } from '../layout/lanes/geometry';
import type { LaneLabel } from '../layout/lanes/labels';
import type { LaneCurve, LaneNode, LaneScene } from '../layout/lanes/lanes';
import type { Choice } from '../model/picture';
import { lookOf } from '../style/kinds';
import { colourVariable, sizes, strengths } from '../style/style';
import { symbolMarkup } from '../style/symbol';
import type { Target } from './view';

const ArrowSize = 12;
const inDocument = (colour: Parameters<typeof colourVariable>[0]): string => `var(${colourVariable(colour)})`;

export interface LaneState {
  readonly choice: Choice;
  readonly labels: readonly LaneLabel[];
  readonly pointed: Target | null;
}

/** The lanes as SVG. Lines come first, so that entities lie on them; what is chosen comes last of its sort. */
export function lanesTemplate(
  scene: LaneScene,
  state: LaneState,
  pick: (target: Target, event: Event) => void,
): SVGTemplateResult {
  const lit = litBy(scene, state.choice);
  const isDown = scene.form === 'down';
  const lines = [...scene.lines].sort((a, b) => Number(lit.lines.has(a.key)) - Number(lit.lines.has(b.key)));
  return svg`<g class=${isDown ? 'down' : 'across'}>
    ${lines.map((line) => lineTemplate(line))}
    ${scene.stub ? stubTemplate(scene) : nothing}
    ${scene.nodes.map((node) => nodeTemplate(node))}
    ${state.labels.map((label) => labelTemplate(label))}
    ${pointTemplate(scene, state.pointed)}</g>`;

  function lineTemplate(line: LaneCurve): SVGTemplateResult {
    const chosen = lit.chosenLine === line.key;
    const classes = ['line', line.strength, chosen ? 'chosen' : '', lit.lines.has(line.key) ? 'lit' : 'dim'].join(' ');
    const dash = strengths[line.strength].dash.join(' ');
    const [first, second] = [line.points[0], line.points[1]];
    const [before, tip] = [line.points.at(-2), line.points.at(-1)];
    return svg`<g class=${classes} data-line=${line.key} @click=${(event: Event) => pick({ kind: 'line', key: line.key }, event)}>
      <path class="reach" d=${line.d} />
      <path class="stroke" d=${line.d} stroke-dasharray=${dash || nothing} />
      ${line.arrowLeft && first && second ? svg`<path class="arrow" d=${arrowHead(second, first, ArrowSize)} />` : nothing}
      ${line.arrowRight && before && tip ? svg`<path class="arrow" d=${arrowHead(before, tip, ArrowSize)} />` : nothing}
      ${
        line.links.length > 1
          ? svg`<circle class="count" cx=${line.middle.x} cy=${line.middle.y} r="10" />
            <text class="count" x=${line.middle.x} y=${line.middle.y + 4}>${line.links.length}</text>`
          : nothing
      }
    </g>`;
  }

  function nodeTemplate(item: LaneNode): SVGTemplateResult {
    const { node, x, y } = item;
    const chosen = state.choice.node === node.id;
    const classes = `node ${chosen ? 'chosen' : ''} ${lit.nodes.has(node.id) ? 'lit' : 'dim'}`;
    const half = sizes.node / 2;
    const textX = isDown ? item.nameBox.x : x;
    return svg`<g class=${classes} data-node=${node.id} @click=${(event: Event) => pick({ kind: 'node', key: node.id }, event)}>
      ${chosen ? svg`<circle class="halo" cx=${x} cy=${y} r=${half + 5} />` : nothing}
      <svg x=${x - half} y=${y - half} width=${sizes.node} height=${sizes.node} viewBox="0 0 20 20">
        ${unsafeSVG(symbolMarkup(lookOf(node.kind), inDocument))}
      </svg>
      ${reachTemplate(item)}
      ${item.nameLines.map(
        (line, i) => svg`<text class="name" x=${textX} y=${item.nameBox.y + 14 + i * 18}>${line}</text>`,
      )}
      ${
        item.noteLine
          ? svg`<text class="note" x=${textX} y=${item.nameBox.y + 14 + item.nameLines.length * 18 - 2}>${item.noteLine}</text>`
          : nothing
      }
      <title>${node.name}</title>
    </g>`;
  }

  /** The whole of symbol and name can be pressed. */
  function reachTemplate({ x, y, nameBox }: LaneNode): SVGTemplateResult {
    const half = sizes.node / 2;
    return isDown
      ? svg`<rect class="reach" x=${nameBox.x} y=${y - half} width=${nameBox.width} height=${sizes.node} />
          <rect class="reach" x=${x - half} y=${y - half} width=${sizes.node} height=${sizes.node} />`
      : svg`<rect class="reach" x=${nameBox.x} y=${y - half} width=${nameBox.width} height=${sizes.node + nameBox.height} />`;
  }

  function labelTemplate(label: LaneLabel): SVGTemplateResult {
    const dim = lit.lines.has(label.key) ? '' : 'dim';
    const emphasis = lit.chosenLine === label.key ? 'chosen' : '';
    return svg`<g class="words ${dim} ${emphasis}" data-words=${label.key}>
      ${label.verbLines.map(
        (line, i) => svg`<text class="verb" x=${label.x} y=${label.verbBox.y + 12 + i * 15}>${line}</text>`,
      )}
      ${label.date && label.dateBox ? svg`<text class="date" x=${label.x} y=${label.dateBox.y + 12}>${label.date}</text>` : nothing}
    </g>`;
  }

  function stubTemplate(of: LaneScene): SVGTemplateResult {
    const stub = of.stub;
    if (!stub) return svg``;
    const half = sizes.stub / 2;
    const [textX, textY] = isDown ? [stub.x + sizes.node / 2 + 12, stub.y - 4] : [stub.x, stub.y + half + 15];
    return svg`<g class="stub" data-stub @click=${(event: Event) => pick({ kind: 'node', key: '' }, event)}>
      <path class="stroke" d="M${stub.from.x} ${stub.from.y}V${stub.y - half - 4}" stroke-dasharray="1.5 5" />
      <svg x=${stub.x - half} y=${stub.y - half} width=${sizes.stub} height=${sizes.stub} viewBox="0 0 20 20">
        ${unsafeSVG(symbolMarkup(lookOf(stub.stub.kind), inDocument))}
      </svg>
      <rect class="reach" x=${stub.box.x} y=${stub.box.y} width=${stub.box.width} height=${stub.box.height} />
      <text class="note" x=${textX} y=${textY}>${stub.stub.name}</text>
      <text class="hidden" x=${textX} y=${textY + 17}>${stub.stub.count}</text>
    </g>`;
  }
}

/** What is lit: the chosen path alone, or everything where none is chosen. */
export function litBy(
  scene: LaneScene,
  choice: Choice,
): { nodes: Set<string>; lines: Set<string>; chosenLine: string | undefined } {
  const chosenLine = scene.lines.find((line) => line.links.some((link) => link.id === choice.link))?.key;
  const path = choice.path;
  const on = path === undefined ? scene.lines : scene.lines.filter((line) => line.paths.includes(path));
  const lines = new Set(on.map((line) => line.key));
  const nodes = new Set(on.flatMap((line) => [line.left, line.right]));
  if (path === undefined) for (const node of scene.nodes) nodes.add(node.node.id);
  if (chosenLine) lines.add(chosenLine);
  if (choice.node) nodes.add(choice.node);
  return { nodes, lines, chosenLine };
}

function pointTemplate(scene: LaneScene, pointed: Target | null): SVGTemplateResult | typeof nothing {
  if (!pointed) return nothing;
  if (pointed.kind === 'node') {
    const node = scene.nodes.find((item) => item.node.id === pointed.key);
    return node ? svg`<circle class="point" cx=${node.x} cy=${node.y} r=${sizes.node / 2 + 5} />` : nothing;
  }
  const line = scene.lines.find((item) => item.key === pointed.key);
  return line ? svg`<path class="point" d=${line.d} />` : nothing;
}

import { colourVariable, paths, sizes } from '../style/style';

const { told, other, chosenLine } = paths;
const line = (path: typeof told): string => `var(${colourVariable(path.line)})`;
const words = (path: typeof told): string => `var(${colourVariable(path.words)})`;

/** How the lanes are painted; the same rules stand in an exported picture, so they are plain text. */
export const laneRules = `
.lanes{display:block;width:100%;height:100%;touch-action:none;cursor:grab}
.lanes:active{cursor:grabbing}
text{font-family:"Noto Sans",system-ui,sans-serif;fill:var(--gx-ink);text-anchor:middle;user-select:none}
.down .name,.down .note,.down .verb,.down .date,.down .hidden{text-anchor:start}
.node,.line,.stub{cursor:pointer}
.reach{fill:none;stroke:none;pointer-events:all}
.line .reach{stroke:transparent;stroke-width:18;fill:none;pointer-events:stroke}
.line .stroke{fill:none;stroke:${line(told)};stroke-width:${sizes.line}}
.line .arrow{fill:${line(told)}}
.line.chosen .stroke{stroke:${line(chosenLine)};stroke-width:${sizes.chosenLine}}
.line.chosen .arrow{fill:${line(chosenLine)}}
.line:hover .stroke{stroke:${line(chosenLine)}}
.line:hover .arrow{fill:${line(chosenLine)}}
.line.dim:not(:hover) .stroke{stroke:${line(other)}}
.line.dim:not(:hover) .arrow{fill:${line(other)}}
circle.count{fill:var(--gx-panel);stroke:var(--gx-muted);stroke-width:1.2}
text.count{font-size:12px;fill:var(--gx-ink)}
.line.chosen circle.count{stroke:${line(chosenLine)}}
.name{font-size:14px;font-weight:600}
.note,.date{font-size:12px;fill:var(--gx-muted)}
.node.dim svg{opacity:.6}
.node.dim .name{font-weight:400;fill:${words(other)}}
.node .halo{fill:var(--gx-accent-soft);stroke:var(--gx-accent);stroke-width:2}
.words{pointer-events:none}
.verb,.date{paint-order:stroke;stroke:var(--gx-paper);stroke-width:4px;stroke-linejoin:round}
.verb{font-size:12.5px;fill:${words(told)}}
.words.dim .verb{fill:${words(other)}}
.words.chosen .verb{fill:${words(chosenLine)};font-weight:600}
.stub .stroke{fill:none;stroke:var(--gx-muted);stroke-width:2}
.hidden{font-size:12px;fill:var(--gx-accent)}
circle.point,path.point{fill:none;stroke:var(--gx-accent);stroke-width:3;pointer-events:none}
path.point{stroke-width:9;opacity:.45}
@media (forced-colors:active){.line .stroke{stroke:CanvasText}.line .arrow{fill:CanvasText}.line.chosen .stroke{stroke:Highlight}.line.chosen .arrow{fill:Highlight}text{fill:CanvasText}.verb,.date{stroke:Canvas}circle.point,path.point{stroke:Highlight}}
`;

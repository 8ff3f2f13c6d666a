/** How the lanes are painted; the same rules stand in an exported picture, so they are plain text. */
export const laneRules = `
.lanes{display:block;width:100%;height:100%;touch-action:none;cursor:grab}
.lanes:active{cursor:grabbing}
text{font-family:"Noto Sans",system-ui,sans-serif;fill:var(--gx-ink);text-anchor:middle;user-select:none}
.down .name,.down .note,.down .verb,.down .date,.down .hidden{text-anchor:start}
.node,.line,.stub{cursor:pointer}
.reach{fill:none;stroke:none;pointer-events:all}
.line .reach{stroke:transparent;stroke-width:18;fill:none;pointer-events:stroke}
.line .stroke{fill:none;stroke:var(--gx-muted);stroke-width:2}
.line .arrow{fill:var(--gx-muted)}
.line.chosen .stroke{stroke:var(--gx-accent);stroke-width:3}
.line.chosen .arrow{fill:var(--gx-accent)}
.line:hover .stroke{stroke:var(--gx-accent)}
.line:hover .arrow{fill:var(--gx-accent)}
.line.dim:not(:hover) .stroke{stroke:var(--gx-control)}
.line.dim:not(:hover) .arrow{fill:var(--gx-control)}
circle.count{fill:var(--gx-panel);stroke:var(--gx-muted);stroke-width:1.2}
text.count{font-size:12px;fill:var(--gx-ink)}
.line.chosen circle.count{stroke:var(--gx-accent)}
.name{font-size:14px;font-weight:600}
.note,.date{font-size:12px;fill:var(--gx-muted)}
.node.dim svg{opacity:.6}
.node.dim .name{font-weight:400;fill:var(--gx-muted)}
.node .halo{fill:var(--gx-accent-soft);stroke:var(--gx-accent);stroke-width:2}
.words{pointer-events:none}
.verb,.date{paint-order:stroke;stroke:var(--gx-paper);stroke-width:4px;stroke-linejoin:round}
.verb{font-size:12.5px}
.words.dim .verb{fill:var(--gx-muted)}
.words.chosen .verb{fill:var(--gx-accent);font-weight:600}
.stub .stroke{fill:none;stroke:var(--gx-muted);stroke-width:2}
.hidden{font-size:12px;fill:var(--gx-accent)}
circle.point,path.point{fill:none;stroke:var(--gx-accent);stroke-width:3;pointer-events:none}
path.point{stroke-width:9;opacity:.45}
@media (forced-colors:active){.line .stroke{stroke:CanvasText}.line .arrow{fill:CanvasText}.line.chosen .stroke{stroke:Highlight}.line.chosen .arrow{fill:Highlight}text{fill:CanvasText}.verb,.date{stroke:Canvas}circle.point,path.point{stroke:Highlight}}
`;

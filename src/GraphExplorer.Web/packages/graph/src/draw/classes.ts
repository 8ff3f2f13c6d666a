import type cytoscape from 'cytoscape';

/** Gives a class to some nodes and takes it from the others; only where it differs, for each change costs a style pass. */
export function replaceClass(
  nodes: cytoscape.NodeCollection,
  name: string,
  wanted: { has(id: string): boolean },
): void {
  nodes.forEach((node) => {
    if (node.hasClass(name) !== wanted.has(node.id())) node.toggleClass(name, wanted.has(node.id()));
  });
}

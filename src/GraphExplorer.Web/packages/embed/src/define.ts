import { GraphElement } from './graph-element';

// Another script may have brought the element already: a name can be given once.
if (!customElements.get('gx-graph')) customElements.define('gx-graph', GraphElement);

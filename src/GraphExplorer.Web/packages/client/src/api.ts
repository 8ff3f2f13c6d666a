/**
 * The answers of the API, as its records are in JSON: camelCase, members that are null left out. This file is the whole
 * contract between page and server; generated types take its place.
 */
export interface Licence {
  name: string;
  attribution: string;
  covers: string;
  url?: string;
}

export interface AnswerMeta {
  graphVersion?: string;
  licences: Licence[];
  caution?: string;
}

export interface Limit {
  parameter: string;
  value: number;
  message: string;
}

export interface Total {
  value: number;
  relation: 'exact' | 'atLeast';
}

export interface Page<T> {
  items: T[];
  next?: string;
  total: Total;
  limits: Limit[];
  meta: AnswerMeta;
}

export interface EntitySummary {
  id: string;
  name: string;
  kind?: string;
  labels: string[];
  description?: string;
  hub?: boolean;
  living?: 'no' | 'yes' | 'unknown';
  contested?: string;
}

export interface DateAnswer {
  edtf?: string;
  text: string;
  dated: boolean;
  startMin: string;
  startMax: string;
  endMin: string;
  endMax: string;
  approximate?: boolean;
  calendar?: string;
}

export interface RelationshipAnswer {
  id: string;
  type: string;
  from: string;
  to: string;
  properties?: Record<string, unknown>;
  family?: string;
  verb?: string;
  phrase?: string;
  subject?: string;
  modality?: string;
  stance?: string;
  disputed?: boolean;
  tier?: number;
  works?: number;
  hypothesis?: string;
  date?: DateAnswer;
  claims?: string[];
  sources?: string[];
  sentence?: string;
}

export interface Citation {
  number?: number;
  hop?: number;
  claim: string;
  source: string;
  sourceTitle: string;
  tier?: number;
  locator?: string;
  quote?: string;
}

export interface TimeSpanAnswer {
  from: string;
  to: string;
}

export interface WeakestHop {
  hop: number;
  stance: string;
  disputed: boolean;
  tier: number;
  works: number;
}

export interface PathAnswer {
  nodes: string[];
  relationships: string[];
  parallel: string[][];
  hops: number;
  score: number;
  span?: TimeSpanAnswer;
  commonPeriod?: TimeSpanAnswer;
  weakest?: WeakestHop;
  sentence: string;
  citations: Citation[];
}

export interface ExcludedAnswer {
  filter: string;
  value?: string;
  count: number;
  unit: 'entities' | 'relationships';
  scope: 'search' | 'graph';
}

export interface RelaxationAnswer {
  parameter: string;
  value?: string;
  hops: number;
  nodes: string[];
  through?: string[];
}

export interface HiddenAnswer {
  parameter: string;
  value?: string;
  paths: number;
  relation: 'exact' | 'atLeast';
}

export interface SearchReport {
  status: 'complete' | 'truncated' | 'timedOut';
  arcs: number;
  maxHops: number;
  reached: { from: number; to: number };
  excluded: ExcludedAnswer[];
  relaxations: RelaxationAnswer[];
  hidden?: HiddenAnswer[];
}

export interface PathsAnswer {
  nodes: EntitySummary[];
  relationships: RelationshipAnswer[];
  paths: PathAnswer[];
  resolved: { asked: string; found: string }[];
  search: SearchReport;
  limits: Limit[];
  meta: AnswerMeta;
}

export interface Suggestion {
  entity: EntitySummary;
  /** The name that matched, where it is not the entity's first. */
  matched?: string;
}

export interface Suggestions {
  items: Suggestion[];
  meta?: AnswerMeta;
}

export interface FacetValue {
  value: string;
  label?: string;
  count: number;
}

export interface Facet {
  parameter: string;
  values: FacetValue[];
}

export interface EntityPage extends Page<Suggestion> {
  facets?: Facet[];
}

export interface EntityName {
  text: string;
  type: string;
  script?: string;
  language?: string;
}

export interface FactAnswer {
  relationship: RelationshipAnswer;
  other: EntitySummary;
  citations: Citation[];
}

export interface ClaimSource {
  source: string;
  title: string;
  tier?: number;
  locator?: string;
  quote?: string;
  access?: string;
}

export interface ClaimCite {
  id: string;
  title: string;
  locator?: string;
  consulted: boolean;
}

export interface ClaimAnswer {
  id: string;
  subject: EntitySummary;
  verb: string;
  phrase: string;
  object?: EntitySummary;
  value?: string;
  sentence?: string;
  date?: DateAnswer;
  stance: string;
  disputed?: boolean;
  opinion?: boolean;
  polarity: 'affirmed' | 'negated' | 'notFound';
  modality?: string;
  attributedTo?: string;
  hypothesis?: string;
  sources: ClaimSource[];
  cites?: ClaimCite[];
  note?: string;
  contradictions?: { id: string; title: string }[];
  meta?: AnswerMeta;
}

export interface RivalAccount {
  id: string;
  label: string;
  claims: ClaimAnswer[];
}

export interface HypothesisAnswer {
  id: string;
  question: string;
  about: EntitySummary[];
  note?: string;
  alternatives: RivalAccount[];
  meta?: AnswerMeta;
}

export interface EntityAnswer extends EntitySummary {
  names: EntityName[];
  editorial: string[];
  facts: { name: string; value: string }[];
  relations: { family?: string; type: string; label?: string; count: number }[];
  denied: ClaimAnswer[];
  hypotheses: HypothesisAnswer[];
  sources: { works: number; weak: number };
  properties?: Record<string, unknown>;
  location?: { latitude: number; longitude: number; precision: string };
  meta: AnswerMeta;
}

export interface TimelineEntry {
  relationship: RelationshipAnswer;
  other: EntitySummary;
  citations: Citation[];
}

export interface TimelineAnswer {
  items: TimelineEntry[];
  undated: number;
  years: { year: number; count: number }[];
  total: Total;
  limits: Limit[];
  meta: AnswerMeta;
}

export interface NeighbourhoodAnswer {
  nodes: EntitySummary[];
  relationships: RelationshipAnswer[];
  total: Total;
  limits: Limit[];
  meta: AnswerMeta;
}

export interface SourceAnswer {
  id: string;
  title: string;
  author?: string;
  published?: string;
  publisher?: string;
  kind: string;
  tier?: number;
  access?: string;
  url?: string;
  licence?: string;
  work?: { id: string; title: string; author?: string; year?: number };
  note?: string;
  editorial?: string[];
  claims: ClaimAnswer[];
  total: Total;
  meta: AnswerMeta;
}

export interface PlaceFeature {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: [number, number] };
  properties: { id: string; name: string; precision?: string; sentence?: string; relationship?: string };
}

export interface PlacesAnswer {
  type: 'FeatureCollection';
  features: PlaceFeature[];
  meta?: AnswerMeta;
}

export interface SchemaAnswer {
  labels: { label: string; count: number }[];
  types: { type: string; count: number; family?: string; label?: string; description?: string; defaultPath?: boolean }[];
  families?: { id: string; label: string; description?: string }[];
  properties?: { name: string; on: string; types: string[] }[];
  evidence: boolean;
  cypher: boolean;
  readOnly?: boolean;
  title?: string;
  description?: string;
  counts?: Record<string, number>;
  sources?: { id: string; title: string; tier?: number; claims: number }[];
  meta: AnswerMeta;
}

export interface QueryAnswer {
  columns: string[];
  rows: unknown[][];
  summary: { rows: number; milliseconds?: number; truncated?: boolean; message?: string; plan?: unknown };
}

/** RFC 9457. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  code?: string;
  detail?: string;
  errors?: { parameter?: string; code?: string; detail?: string; message?: string; nearest?: string[] }[];
}

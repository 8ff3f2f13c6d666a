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

export interface SearchHit {
  entity: EntitySummary;
  /** The name that matched, where it is not the entity's own. */
  matchedName?: string;
  match?: 'exact' | 'prefix' | 'words' | 'similar';
}

export interface SuggestAnswer {
  items: SearchHit[];
  meta: AnswerMeta;
}

export interface SearchAnswer extends Page<SearchHit> {
  facets: { labels: { value: string; count: number }[] };
}

export interface NameAnswer {
  text: string;
  type?: string;
  script?: string;
  language?: string;
}

export interface EntityName {
  id: string;
  name: string;
}

export interface CitedWork {
  id: string;
  title?: string;
  author?: string;
  year?: number;
  locator?: string;
  consulted: boolean;
}

export interface ClaimAnswer {
  id: string;
  subject: EntityName;
  verb: string;
  phrase: string;
  object?: EntityName;
  value?: string;
  sentence?: string;
  polarity: 'affirmed' | 'negated' | 'notFound';
  stance: string;
  disputed: boolean;
  opinion: boolean;
  modality?: string;
  attributedTo?: string;
  hypothesis?: string;
  relationship?: string;
  date: DateAnswer;
  dateText?: string;
  sources: Citation[];
  cites: CitedWork[];
  qualifiers?: Record<string, unknown>;
  implied?: boolean;
  note?: string;
  flags: string[];
}

export interface HypothesisAnswer {
  id: string;
  label: string;
  claims: ClaimAnswer[];
}

export interface HypothesisSetAnswer {
  id: string;
  question: string;
  about: EntityName[];
  note?: string;
  alternatives: HypothesisAnswer[];
}

export interface ContradictionAnswer {
  id: string;
  title: string;
  sides: { says: string; claims: string[] }[];
  note?: string;
}

export interface RelationshipEvidence {
  relationship: RelationshipAnswer;
  from: EntitySummary;
  to: EntitySummary;
  claims: ClaimAnswer[];
  account?: HypothesisSetAnswer;
  denied: ClaimAnswer[];
  beside: RelationshipAnswer[];
  contradictions: ContradictionAnswer[];
  meta: AnswerMeta;
}

export interface ClaimEvidence {
  claim: ClaimAnswer;
  contradictions: ContradictionAnswer[];
  meta: AnswerMeta;
}

export interface RelationCount {
  type: string;
  label: string;
  family?: string;
  direction: 'outgoing' | 'incoming';
  count: number;
}

export interface EntityAnswer {
  entity: EntitySummary;
  names: NameAnswer[];
  properties: Record<string, unknown>;
  relations: RelationCount[];
  relationTotal: number;
  denied: ClaimAnswer[];
  notFound: ClaimAnswer[];
  opinions: ClaimAnswer[];
  values: ClaimAnswer[];
  accounts: HypothesisSetAnswer[];
  contradictions: ContradictionAnswer[];
  meta: AnswerMeta;
}

export interface EntityRelationship {
  relationship: RelationshipAnswer;
  other: EntitySummary;
}

export interface ExcludedCount {
  filter: string;
  count: number;
  unit: 'entities' | 'relationships';
}

export interface EntityRelationshipsAnswer extends Page<EntityRelationship> {
  entity: EntitySummary;
  excluded: ExcludedCount[];
}

export interface TimelineAnswer extends Page<EntityRelationship> {
  entity: EntitySummary;
  undated: EntityRelationship[];
  undatedTotal: Total;
  excluded: ExcludedCount[];
}

export interface NeighbourGroup {
  type: string;
  label: string;
  direction: 'outgoing' | 'incoming';
  total: number;
  shown: number;
}

export interface NeighbourhoodAnswer {
  center: string;
  nodes: { entity: EntitySummary; distance: number; relations: number }[];
  relationships: RelationshipAnswer[];
  distances: { distance: number; total: number; shown: number }[];
  groups: NeighbourGroup[];
  total: Total;
  excluded: ExcludedCount[];
  limits: Limit[];
  meta: AnswerMeta;
}

export interface WorkAnswer {
  id: string;
  title?: string;
  author?: string;
  year?: number;
}

export interface SourceEvidence {
  id: string;
  title: string;
  titleIdentified: boolean;
  author?: string;
  published?: string;
  publisher?: string;
  kind?: string;
  tier?: number;
  access?: string;
  url?: string;
  licence?: string;
  language?: string;
  note?: string;
  work?: WorkAnswer;
  sameWork: string[];
  claims: ClaimAnswer[];
  next?: string;
  total: Total;
  meta: AnswerMeta;
}

export interface HypothesisEvidence {
  hypotheses: HypothesisSetAnswer;
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

export interface SchemaFamily {
  id: string;
  label: string;
  description?: string;
}

export interface SchemaType {
  type: string;
  label: string;
  family?: string;
  description?: string;
  temporal?: 'event' | 'state';
  symmetric: boolean;
  defaultPath: boolean;
  from: string[];
  to: string[];
  count: number;
}

export interface SchemaAnswer {
  title?: string;
  description?: string;
  hasEvidence: boolean;
  entities: number;
  relationships: number;
  claims: number;
  sources: number;
  labels: { name: string; count: number }[];
  families: SchemaFamily[];
  types: SchemaType[];
  hypotheses: string[];
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
  nearest?: string[];
  errors?: { parameter?: string; pointer?: string; code: string; detail: string; nearest?: string[] }[];
}

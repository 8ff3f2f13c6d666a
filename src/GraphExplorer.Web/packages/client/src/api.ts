import type { components } from './generated/schemas';

type Schemas = components['schemas'];

/** Keys of members that may be null. */
type NullableKeys<T> = { [K in keyof T]-?: null extends T[K] ? K : never }[keyof T];

/**
 * A record as it is sent: members that are null are left out, so what the description calls nullable is optional here, and
 * nothing is ever null. Properties of the data keep whatever they hold.
 */
type Sent<T> = T extends readonly (infer U)[]
  ? Sent<U>[]
  : T extends Record<string, never>
    ? Record<string, unknown>
    : T extends object
      ? { [K in Exclude<keyof T, NullableKeys<T>>]: Sent<Exclude<T[K], undefined>> } & {
          [K in NullableKeys<T>]?: Sent<NonNullable<T[K]>>;
        }
      : T;

export type AnalysisAnswer = Sent<Omit<Schemas['AnalysisAnswer'], 'question'>> & {
  /** What was asked, each member with its values as texts. */
  question: Record<string, string[]>;
};
export type AnalysisListAnswer = Omit<Sent<Schemas['AnalysisListAnswer']>, 'items'> & { items: AnalysisAnswer[] };
export type MetricsAnswer = Sent<Schemas['MetricsAnswer']>;
export type AnswerMeta = Sent<Schemas['AnswerMeta']>;
export type Citation = Sent<Schemas['Citation']>;
export type CitedWork = Sent<Schemas['CitedWork']>;
export type ClaimAnswer = Sent<Schemas['ClaimAnswer']>;
export type ClaimEvidence = Sent<Schemas['ClaimEvidence']>;
export type EntityAnswer = Sent<Schemas['EntityAnswer']>;
export type EntityRelationship = Sent<Schemas['EntityRelationship']>;
export type EntityRelationshipsAnswer = Sent<Schemas['EntityRelationshipsAnswer']>;
export type EntitySummary = Sent<Schemas['EntitySummary']>;
export type ExcludedAnswer = Sent<Schemas['ExcludedAnswer']>;
export type HypothesisEvidence = Sent<Schemas['HypothesisEvidence']>;
export type HypothesisSetAnswer = Sent<Schemas['HypothesisSetAnswer']>;
export type NeighbourhoodAnswer = Sent<Schemas['NeighbourhoodAnswer']>;
export type PathAnswer = Sent<Schemas['PathAnswer']>;
export type PathsAnswer = Sent<Schemas['PathsAnswer']>;
export type RelationshipAnswer = Sent<Schemas['RelationshipAnswer']>;
export type RelationshipEvidence = Sent<Schemas['RelationshipEvidence']>;
export type RelaxationAnswer = Sent<Schemas['RelaxationAnswer']>;
export type SchemaAnswer = Sent<Schemas['SchemaAnswer']>;
export type SchemaType = Sent<Schemas['SchemaType']>;
export type SearchAnswer = Sent<Schemas['SearchAnswer']>;
export type SearchHit = Sent<Schemas['SearchHit']>;
export type SourceEvidence = Sent<Schemas['SourceEvidence']>;
export type SuggestAnswer = Sent<Schemas['SuggestAnswer']>;
export type TimelineAnswer = Sent<Schemas['TimelineAnswer']>;

export type SavedView = Sent<Schemas['SavedView']>;
export type ViewListAnswer = Sent<Schemas['ViewListAnswer']>;
export type ViewSummary = Sent<Schemas['ViewSummary']>;
export type ViewChanges = Sent<Schemas['ViewChanges']>;
export type ViewCitation = Sent<Schemas['ViewCitation']>;

export type HiddenAnswer = Sent<Schemas['HiddenAnswer']>;
export type Position = Schemas['CypherPosition'];
export type SessionAnswer = Sent<Schemas['SessionAnswer']>;

/** A failure (RFC 9457). What is no problem document has its status alone. */
export type Problem = Pick<Schemas['Problem'], 'status'> & Partial<Schemas['Problem']>;

/** One operator of a plan, with those that feed it. */
export type CypherPlan = Omit<Sent<Schemas['CypherPlan']>, 'children' | 'arguments'> & {
  arguments: Record<string, unknown>;
  children: CypherPlan[];
};

/** What a statement did, and which limits cut its rows. */
export type CypherSummary = Omit<Sent<Schemas['CypherSummary']>, 'plan'> & { plan?: CypherPlan };

/** The answer to a Cypher query. */
export interface QueryAnswer {
  columns: string[];
  rows: unknown[][];
  summary: CypherSummary;
}

export type * from './api';
export { Client, queryOf, type AnalysisQuestion, type ClientOptions, type Parameters } from './client';
export { RequestFailure, type FailureKind } from './failure';
export type { QueryEvent, QueryRequest } from './query';

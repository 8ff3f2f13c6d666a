export type * from './api';
export { Client, queryOf, type AnalysisQuestion, type ClientOptions, type Parameters, type Tagged } from './client';
export { Views, type ViewDraft, type ViewState } from './views';
export { RequestFailure, type FailureKind } from './failure';
export type { QueryEvent, QueryRequest } from './query';

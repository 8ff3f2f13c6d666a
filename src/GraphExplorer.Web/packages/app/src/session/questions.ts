import { texts } from '../texts/en';
import { emptyQuestion, type AppState, type Question } from './state';

/** The question that a first visit finds answered. */
export const firstQuestion: Question = { ...emptyQuestion, from: ['manchukuo'], to: ['stalin-assassination-plot'] };

export interface StarterQuestion {
  readonly text: string;
  readonly state: Partial<AppState>;
}

/** Six questions to start with; each knows the entities it needs, so that it is offered only where the graph has them. */
export const starterQuestions: readonly StarterQuestion[] = [
  { text: texts.starters.plot, state: { page: 'connect', question: firstQuestion } },
  { text: texts.starters.fate, state: { page: 'entity', id: 'lyushkov' } },
  {
    text: texts.starters.blake,
    state: { page: 'connect', question: { ...emptyQuestion, from: ['blake'], to: ['penkovsky'], avoid: ['mi6'] } },
  },
  {
    text: texts.starters.kim,
    state: { page: 'connect', question: { ...emptyQuestion, from: ['kim-hyon-hui'], to: ['snowden'] } },
  },
  { text: texts.starters.neighbours, state: { page: 'picture', shown: ['lyushkov'], opened: ['lyushkov'] } },
  { text: texts.starters.documented, state: { page: 'entity', id: 'stalin-assassination-plot' } },
];

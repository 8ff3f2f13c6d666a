import { texts } from '../texts/en';
import { emptyQuestion, type AppState, type Question } from './state';

/** The question that a first visit finds answered. */
export const firstQuestion: Question = { ...emptyQuestion, from: ['manchukuo'], to: ['stalin-assassination-plot'] };

export interface StarterQuestion {
  readonly text: string;
  readonly state: Partial<AppState>;
}

/** The title of the data that the questions to start with are about; other graphs are not asked them. */
export const starterData = 'Lyushkov and the defectors';

/** Six questions to start with. */
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

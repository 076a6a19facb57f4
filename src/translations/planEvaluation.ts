/** Words of evaluating a plan, and of what follows from it for the next. */
import type { GoalOutcome } from '../domain/definition/evaluates.js'
import { catalogue } from '../domain/kernel/words.js'

const nl = {
  begin: 'Evalueren',
  beginTitle: 'Dit plan evalueren?',
  beginHelp:
    'Er komt een evaluatie bij, met alle doelen van dit plan zoals ze ondertekend zijn. Je schrijft per doel op wat is bereikt en hoe het verdergaat. Dit plan blijft zoals het is.',
  evaluates: 'Evaluatie van',
  evaluated: 'Geëvalueerd op {date}:',
  again: 'opnieuw evalueren uiterlijk {date}',
  underWay: 'Lopende evaluatie:',
  concluded: 'Dit volgt uit de evaluatie van {date}:',
  since:
    'Het vorige plan is geëvalueerd op {date}, nadat je aan dit plan begon. Kijk de doelen opnieuw na:',
  outcomes: {
    continue: 'Gaat door',
    adjust: 'Bijstellen',
    done: 'Afgerond, niet overgenomen',
  } satisfies Record<GoalOutcome, string>,
}

const en: typeof nl = {
  begin: 'Evaluate',
  beginTitle: 'Evaluate this plan?',
  beginHelp:
    'An evaluation is added, with all goals of this plan as they were signed. For each goal you write what was reached and how it goes on. This plan stays as it is.',
  evaluates: 'Evaluation of',
  evaluated: 'Evaluated on {date}:',
  again: 'evaluate again by {date}',
  underWay: 'Evaluation under way:',
  concluded: 'This follows from the evaluation of {date}:',
  since:
    'The former plan was evaluated on {date}, after this plan was begun. Look at the goals again:',
  outcomes: {
    continue: 'Goes on',
    adjust: 'To be adjusted',
    done: 'Done, not taken over',
  },
}

export const planEvaluation = catalogue('planEvaluation', { nl, en })

/** The life of a plan in words: where it is, its days, and why it ended. */
import type { Meaning, Occasion } from '../domain/definition/definition.js'
import { eachLanguage } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import type { EndReason, Phase } from '../domain/plans/phase.js'

const nl = {
  phase: 'Stand',
  phases: {
    draft: 'In bewerking',
    signing: 'Ter ondertekening',
    agreed: 'Ondertekend, nog niet ingegaan',
    inForce: 'Van kracht',
    evaluationDue: 'Binnenkort evalueren',
    overdue: 'Evaluatie te laat',
    superseded: 'Opgevolgd',
    ended: 'Beëindigd',
  } satisfies Record<Phase, string>,
  days: {
    startDate: 'Ingangsdatum',
    evaluateBy: 'Uiterlijk evalueren op',
    establishBy: 'Uiterlijk vaststellen op',
    endDate: 'Verwacht einde',
    registeredFrom: 'Begindatum in ROD',
    registeredUntil: 'Einddatum in ROD',
    occasion: 'Aanleiding',
  } satisfies Record<Meaning, string>,
  occasions: {
    creation: 'Opstellen',
    revision: 'Bijstellen',
    evaluation: 'Evalueren',
  } satisfies Record<Occasion, string>,
  deadlines: 'Termijnen',
  filledAt: 'Dit vul je in bij {place}; het plan neemt het over.',
  open: 'Nog niet ingevuld',
  lateToEstablish: 'Had uiterlijk op {date} vastgesteld moeten zijn',
  endedOn: 'Beëindigd op {date}: {reason}',
  endReason: 'Waarom beëindigd',
  endedAt: 'Beëindigd op',
  reasons: {
    leftSchool: 'de leerling is van school',
    notNeeded: 'ondersteuning is niet meer nodig',
    replaced: 'vervangen door een ander plan',
  } satisfies Record<EndReason, string>,
  follows: 'Vervolg op',
  former: '{title}, vanaf {date}',
  supersededBy: 'Opgevolgd door',
  supersededFrom: 'Opgevolgd vanaf',
  followedBy: 'Vervolg:',
  followedFrom: 'Opgevolgd vanaf {date} door',
  end: 'Plan beëindigen',
  endTitle: 'Dit plan beëindigen?',
  endWhy: 'Waarom eindigt het?',
  endHelp:
    'Het plan telt dan niet meer mee bij evaluaties. Het blijft staan, met alles wat ondertekend is.',
  ended: 'Het plan is beëindigd.',
  resume: 'Beëindigen ongedaan maken',
  resumed: 'Het plan is weer van kracht.',
  all: 'Alle plannen',
  filter: 'Welke plannen',
  late: 'Vaststellen te laat',
  own: 'Zelf gekozen filter',
}

const en: typeof nl = {
  phase: 'State',
  phases: {
    draft: 'Draft',
    signing: 'Out for signing',
    agreed: 'Signed, not yet in force',
    inForce: 'In force',
    evaluationDue: 'Evaluation due soon',
    overdue: 'Evaluation overdue',
    superseded: 'Superseded',
    ended: 'Ended',
  },
  days: {
    startDate: 'Start date',
    evaluateBy: 'Evaluate by',
    establishBy: 'Establish by',
    endDate: 'Expected end',
    registeredFrom: 'Start date in ROD',
    registeredUntil: 'End date in ROD',
    occasion: 'Occasion',
  },
  occasions: { creation: 'Drawing up', revision: 'Revising', evaluation: 'Evaluating' },
  deadlines: 'Deadlines',
  filledAt: 'You fill this in at {place}; the plan takes it over.',
  open: 'Not filled in yet',
  lateToEstablish: 'Should have been established by {date}',
  endedOn: 'Ended on {date}: {reason}',
  endReason: 'Why it ended',
  endedAt: 'Ended on',
  reasons: {
    leftSchool: 'the pupil left the school',
    notNeeded: 'support is no longer needed',
    replaced: 'replaced by another plan',
  },
  follows: 'Follows',
  former: '{title}, from {date}',
  supersededBy: 'Superseded by',
  supersededFrom: 'Superseded from',
  followedBy: 'Followed by:',
  followedFrom: 'Superseded from {date} by',
  end: 'End plan',
  endTitle: 'End this plan?',
  endWhy: 'Why does it end?',
  endHelp: 'The plan is then left out of evaluations. It stays, with everything that was signed.',
  ended: 'The plan has ended.',
  resume: 'Undo ending',
  resumed: 'The plan is in force again.',
  all: 'All plans',
  filter: 'Which plans',
  late: 'Late to establish',
  own: 'A filter of your own',
}

export const planLife = catalogue('planLife', { nl, en })

/** The same words for the fields of a collection, in every language. */
export const lifeLabel = (read: (words: typeof nl) => string) =>
  eachLanguage((language) => read(planLife[language]))

/** Words of the screen of a pupil: the facts, what is due, and what there is, by date. */
import { catalogue } from '../domain/kernel/words.js'
import { formatDate } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import type { Due, TimelineItem } from '../domain/pupils/timeline.js'
import { contributionPanel } from './contributionPanel.js'
import { amount, fill } from './fill.js'
import { planLife } from './planLife.js'

const nl = {
  pupils: 'Leerlingen',
  newPupil: 'Nieuwe leerling',
  mayNotAdd:
    'Met jouw rol kun je geen leerling toevoegen. Een coördinator van de school kan dat wel.',
  facts: 'Gegevens',
  change: 'Gegevens wijzigen',
  ready: 'Terug naar {name}',
  group: 'Groep of klas',
  born: 'Geboren op',
  enrolled: 'Ingeschreven op',
  email: 'E-mail',
  guardians: 'Ouders en verzorgers',
  noGuardians: 'Nog geen ouders of verzorgers ingevuld.',
  custody: 'heeft gezag',
  noCustody: 'geen gezag',
  unreachable: 'Geen e-mail of telefoon ingevuld.',
  due: 'Wat moet gebeuren',
  dueTexts: {
    establish: '{plan} vaststellen, uiterlijk {date}',
    evaluate: '{plan} evalueren, uiterlijk {date}',
    contribution: 'Bijdrage van {name} aan {plan}, gevraagd voor {date}',
  },
  late: 'te laat',
  timeline: 'Tijdlijn',
  empty: 'Er is nog niets over deze leerling. Begin met een plan.',
  emptyReader: 'Er is nog niets over deze leerling.',
  plan: '{plan} begonnen',
  asked: '{name} ({role}) om een bijdrage gevraagd',
  contributed: '{name} ({role}) was klaar met de bijdrage',
  signed: '{plan} ondertekend en verzegeld',
  shared: 'Concept gedeeld met {name} ({role})',
  remarked: [
    '{name} schreef een opmerking bij het concept',
    '{name} schreef {count} opmerkingen bij het concept',
  ],
  conversation: {
    proposed: 'Gesprek voorgesteld',
    fixed: 'Gesprek gepland',
    past: 'Gesprek, nog zonder verslag',
    held: 'Gesprek gevoerd',
    cancelled: 'Gesprek afgezegd',
  },
  file: '{name}, bij {section}',
  ofPlan: 'bij {plan}',
}

const en: typeof nl = {
  pupils: 'Pupils',
  newPupil: 'New pupil',
  mayNotAdd: 'With your role you cannot add a pupil. A coordinator of the school can.',
  facts: 'Facts',
  change: 'Change facts',
  ready: 'Back to {name}',
  group: 'Group or class',
  born: 'Born on',
  enrolled: 'Enrolled on',
  email: 'E-mail',
  guardians: 'Parents and guardians',
  noGuardians: 'No parents or guardians filled in yet.',
  custody: 'has custody',
  noCustody: 'no custody',
  unreachable: 'No e-mail or phone filled in.',
  due: 'What has to be done',
  dueTexts: {
    establish: 'Establish {plan}, by {date}',
    evaluate: 'Evaluate {plan}, by {date}',
    contribution: 'Contribution of {name} to {plan}, asked for by {date}',
  },
  late: 'late',
  timeline: 'Timeline',
  empty: 'There is nothing about this pupil yet. Begin with a plan.',
  emptyReader: 'There is nothing about this pupil yet.',
  plan: '{plan} begun',
  asked: '{name} ({role}) was asked for a contribution',
  contributed: '{name} ({role}) finished the contribution',
  signed: '{plan} signed and sealed',
  shared: 'Draft shared with {name} ({role})',
  remarked: ['{name} wrote a remark on the draft', '{name} wrote {count} remarks on the draft'],
  conversation: {
    proposed: 'Conversation proposed',
    fixed: 'Conversation planned',
    past: 'Conversation, without minutes yet',
    held: 'Conversation held',
    cancelled: 'Conversation cancelled',
  },
  file: '{name}, with {section}',
  ofPlan: 'with {plan}',
}

export const pupilScreen = catalogue('pupilScreen', { nl, en })

export const dueText = (due: Due, language: Language): string =>
  fill(pupilScreen[language].dueTexts[due.kind], {
    plan: due.plan.title,
    date: formatDate(due.day, language),
    ...(due.kind === 'contribution' && { name: due.name }),
  })

/** What it is, as one line. */
export function timelineText(item: TimelineItem, language: Language): string {
  const words = pupilScreen[language]
  switch (item.kind) {
    case 'plan':
    case 'signed':
      return fill(words[item.kind], { plan: item.plan.title })
    case 'asked':
    case 'contributed':
    case 'shared': {
      const role = contributionPanel[language].roles[item.role]
      return fill(words[item.kind], { name: item.name, role })
    }
    case 'remarked':
      return amount(words.remarked, item.count, { name: item.name })
    case 'conversation':
      return words.conversation[item.stage]
    case 'file':
      return fill(words.file, { name: item.name, section: item.section })
  }
}

/** Beneath it: where the plan is now, or of which plan it is. */
export const timelineDetail = (item: TimelineItem, language: Language): string =>
  item.kind === 'plan'
    ? planLife[language].phases[item.phase]
    : item.kind === 'signed'
      ? ''
      : fill(pupilScreen[language].ofPlan, { plan: item.plan.title })

/** Words of the screen of a plan: its head, its tabs, and what happened to it. */
import { catalogue } from '../domain/kernel/words.js'
import { formatDate, formatDateTime, isoDay } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import type { PlanEvent } from '../domain/plans/history.js'
import { fill } from './fill.js'
import { planLife } from './planLife.js'
import { signingPanel } from './signingPanel.js'

const nl = {
  newPlan: 'Nieuw plan',
  mayNotBegin: 'Met jouw rol kun je geen plan beginnen. Een coördinator van de school kan dat wel.',
  plans: 'Plannen',
  parts: 'Delen van het plan',
  tabs: {
    fill: 'Invullen',
    talk: 'Gesprek',
    sign: 'Ondertekenen',
    history: 'Geschiedenis',
  },
  acts: { share: 'Delen', sign: 'Laten tekenen' },
  template: 'sjabloon {title}, versie {number}',
  facts: 'Titel en data',
  title: 'Titel',
  change: '{what} wijzigen',
  moreFacts: 'Alle data',
  saving: 'Bezig met bewaren…',
  saved: 'Bewaard, {time}',
  delete: 'Plan verwijderen',
  deleteTitle: 'Dit plan verwijderen?',
  deleteBody:
    '{title} verdwijnt, met alles wat erin is ingevuld, de bijlagen en de bijdragen. Dit kan niet ongedaan worden gemaakt.',
  deleted: 'Het plan is verwijderd.',
  preview: 'Afdruk van dit deel',
  previewHelp: 'Zoals het nu is bewaard.',
  previewBusy: 'De afdruk wordt gemaakt…',
  history: {
    title: 'Wat er met dit plan gebeurde',
    newer: 'Nieuwer',
    older: 'Ouder',
    page: 'Bladzijde {page} van {pages}',
    versions: 'Versies bekijken',
    begun: 'Het plan is begonnen',
    begunFrom: 'Het plan is begonnen als vervolg op {follows}',
    written: '{name} schreef in {section}',
    someone: 'Iemand',
    asked: '{name} is om een bijdrage gevraagd',
    contributed: '{name} was klaar met de bijdrage',
    between: '{date}, vanaf {from}',
  },
}

const en: typeof nl = {
  newPlan: 'New plan',
  mayNotBegin: 'With your role you cannot begin a plan. A coordinator of the school can.',
  plans: 'Plans',
  parts: 'Parts of the plan',
  tabs: {
    fill: 'Fill in',
    talk: 'Conversation',
    sign: 'Signing',
    history: 'History',
  },
  acts: { share: 'Share', sign: 'Have it signed' },
  template: 'template {title}, version {number}',
  facts: 'Title and dates',
  title: 'Title',
  change: 'Change {what}',
  moreFacts: 'All dates',
  saving: 'Saving…',
  saved: 'Saved, {time}',
  delete: 'Delete plan',
  deleteTitle: 'Delete this plan?',
  deleteBody:
    '{title} will be gone, with everything filled in, its attachments and its contributions. This cannot be undone.',
  deleted: 'The plan has been deleted.',
  preview: 'Print of this part',
  previewHelp: 'As it is saved now.',
  previewBusy: 'The print is being made…',
  history: {
    title: 'What happened to this plan',
    newer: 'Newer',
    older: 'Older',
    page: 'Page {page} of {pages}',
    versions: 'View versions',
    begun: 'The plan was begun',
    begunFrom: 'The plan was begun as what follows {follows}',
    written: '{name} wrote in {section}',
    someone: 'Somebody',
    asked: '{name} was asked for a contribution',
    contributed: '{name} finished the contribution',
    between: '{date}, from {from}',
  },
}

export const workspace = catalogue('workspace', { nl, en })

/** An event of a plan as one sentence. */
export function planEventText(event: PlanEvent, language: Language): string {
  const words = workspace[language].history
  switch (event.kind) {
    case 'begun':
      return event.follows === undefined ? words.begun : fill(words.begunFrom, event)
    case 'written':
      return fill(words.written, { section: event.section, name: event.name ?? words.someone })
    case 'asked':
    case 'contributed':
      return fill(words[event.kind], { name: event.name })
    case 'signing':
      return signingText(event, language)
  }
}

function signingText(event: PlanEvent & { kind: 'signing' }, language: Language): string {
  const { events, someone } = signingPanel[language]
  const reason = event.reason && planLife[language].reasons[event.reason]
  return fill(events[event.type] ?? '', { signer: event.name ?? someone, reason: reason ?? '' })
}

/** When it was; of writing, from when until when. */
export function planEventMoment(event: PlanEvent, language: Language): string {
  const date = formatDateTime(event.at, language)
  if (event.kind !== 'written' || formatDateTime(event.since, language) === date) {
    return date
  }
  const from = formatDateTime(event.since, language).replace(
    `${formatDate(isoDay(event.since), language)}, `,
    '',
  )
  return fill(workspace[language].history.between, { date, from })
}

/** Words of what came along from the former plan, and of beginning a plan. */
import { catalogue } from '../domain/kernel/words.js'

const nl = {
  title: 'Overgenomen uit het vorige plan',
  summary: {
    none: 'Vervolg op {title} (vanaf {date}). Alles wat is overgenomen, is bekeken.',
    one: 'Vervolg op {title} (vanaf {date}). Nog 1 overgenomen antwoord om te bevestigen, in:',
    more: 'Vervolg op {title} (vanaf {date}). Nog {count} overgenomen antwoorden om te bevestigen, in:',
  },
  here: 'Overgenomen: klopt dit nog?',
  review: 'opnieuw bekijken',
  confirm: 'Klopt',
  confirmFor: 'Klopt: {field}',
  leave: 'Weglaten',
  leaveFor: 'Weglaten: {field}',
  all: 'Alles in dit onderdeel klopt',
  allPlain: 'De andere kloppen allemaal',
  begin: {
    follow: 'Vervolg maken',
    followTitle: 'Een vervolg op dit plan maken?',
    followHelp:
      'Het nieuwe plan begint met wat het sjabloon laat meegaan. Elk antwoord wordt bevestigd, gewijzigd of weggelaten. Dit plan blijft zoals het is.',
    newPlan: 'Nieuw plan',
    which: 'Welk plan?',
    goOn: 'Vervolg op {title}',
    titleLabel: 'Titel',
    start: 'Plan maken',
    none: 'Er is geen sjabloon in gebruik voor deze school. Vraag wie de sjablonen beheert om er een te publiceren.',
    pupil: 'Voor welke leerling?',
    search: 'Zoek op naam',
    noPupil: 'Geen leerling gevonden met deze naam.',
  },
}

const en: typeof nl = {
  title: 'Taken over from the former plan',
  summary: {
    none: 'Follows {title} (from {date}). Everything that was taken over was looked at.',
    one: 'Follows {title} (from {date}). 1 answer that was taken over is to be confirmed, in:',
    more: 'Follows {title} (from {date}). {count} answers that were taken over are to be confirmed, in:',
  },
  here: 'Taken over: is this still right?',
  review: 'look at again',
  confirm: 'Right',
  confirmFor: 'Right: {field}',
  leave: 'Leave out',
  leaveFor: 'Leave out: {field}',
  all: 'Everything in this section is right',
  allPlain: 'The others are all right',
  begin: {
    follow: 'Make a next plan',
    followTitle: 'Make a plan that follows this one?',
    followHelp:
      'The new plan begins with what the template lets go along. Each answer is confirmed, changed or left out. This plan stays as it is.',
    newPlan: 'New plan',
    which: 'Which plan?',
    goOn: 'Follows {title}',
    titleLabel: 'Title',
    start: 'Make plan',
    none: 'No template is in use for this school. Ask who keeps the templates to publish one.',
    pupil: 'For which pupil?',
    search: 'Search by name',
    noPupil: 'No pupil found with this name.',
  },
}

export const planCarried = catalogue('planCarried', { nl, en })

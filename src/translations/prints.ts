/** Words of making many PDFs at once. */
import type { Language } from '../domain/kernel/language.js'
import type { PrintFailure } from '../domain/prints/printJob.js'
import { catalogue, inLanguage } from '../domain/kernel/words.js'

const nl = {
  title: 'PDF’s van plannen maken',
  intro: 'Van een groep, een school of een schooljaar, samen in één zip-bestand.',
  introHere: 'Van alles wat hier hoort, samen in één zip-bestand.',
  open: 'PDF’s maken',
  close: 'Sluiten',
  place: 'Groep of school',
  everywhere: 'Alles wat ik mag lezen',
  groups: 'Groepen',
  schools: 'Scholen',
  year: 'Schooljaar',
  allYears: 'Alle schooljaren',
  choose: 'Kies een groep, een school of een schooljaar.',
  counting: 'Plannen tellen…',
  nothing: 'Hier zijn geen plannen die je mag lezen.',
  amounts: ['1 plan', '{count} plannen'],
  counted: '{plans}: {draft} in bewerking, {signing} ter ondertekening, {signed} ondertekend.',
  whichPdf:
    'Van een ondertekend plan krijg je het verzegelde document als je dat mag lezen, van de andere een conceptafdruk.',
  tooMany:
    'Dit zijn er te veel: hooguit {max} per keer. Kies een kleinere groep of één schooljaar.',
  start: '{plans} als PDF maken',
  starting: 'Bezig met beginnen…',
  started: 'De PDF’s worden gemaakt. Je kunt deze pagina gerust verlaten.',
  jobs: 'Laatst gemaakt',
  none: 'Je hebt nog geen PDF’s van meer plannen tegelijk gemaakt.',
  statuses: {
    queued: 'Wacht op de printer',
    running: 'Bezig',
    done: 'Klaar',
    cancelled: 'Gestopt',
    failed: 'Mislukt. Probeer het nog eens; lukt het niet, meld het dan aan de beheerder.',
  },
  progress: '{done} van {total} gemaakt',
  failedSoFar: ['1 niet gelukt', '{count} niet gelukt'],
  askedOn: 'Gevraagd op {date}',
  download: 'Zip downloaden ({files})',
  downloadOf: 'Zip downloaden van {title} ({files})',
  files: ['1 PDF', '{count} PDF’s'],
  until: 'Te downloaden tot {date}. Daarna worden de bestanden gewist.',
  cancel: {
    label: 'Stoppen',
    labelOf: 'Het maken van PDF’s van {title} stoppen',
    title: 'Stoppen met het maken van de PDF’s?',
    done: 'Het maken van de PDF’s is gestopt.',
  },
  cancelBody:
    'De {done} PDF’s die al klaar zijn worden gewist. Aan de plannen zelf verandert niets.',
  cancelNothing: 'Er is nog niets klaar. Aan de plannen zelf verandert niets.',
  erase: {
    label: 'Nu wissen',
    labelOf: 'De PDF’s van {title} nu wissen',
    title: 'Deze PDF’s wissen?',
    done: 'De PDF’s zijn gewist.',
  },
  eraseBody: 'De zip van {title} met {files} is dan weg. Aan de plannen zelf verandert niets.',
  unknownPlan: 'Een plan dat je niet (meer) mag lezen',
  unreadable: 'Je mag dit plan niet (meer) lezen, of het is verwijderd.',
  failedFile: 'Niet gelukt.txt',
  failedHead: 'Van deze plannen is geen PDF gemaakt:',
}

const en: typeof nl = {
  title: 'Make PDFs of plans',
  intro: 'Of a group, a school or a school year, together in one zip file.',
  introHere: 'Of all that belongs here, together in one zip file.',
  open: 'Make PDFs',
  close: 'Close',
  place: 'Group or school',
  everywhere: 'All that I may read',
  groups: 'Groups',
  schools: 'Schools',
  year: 'School year',
  allYears: 'All school years',
  choose: 'Choose a group, a school or a school year.',
  counting: 'Counting plans…',
  nothing: 'There are no plans here that you may read.',
  amounts: ['1 plan', '{count} plans'],
  counted: '{plans}: {draft} in progress, {signing} out for signing, {signed} signed.',
  whichPdf:
    'Of a signed plan you get the sealed document if you may read it, of the others a draft print.',
  tooMany:
    'These are too many: at most {max} at a time. Choose a smaller group or one school year.',
  start: 'Make PDFs of {plans}',
  starting: 'Starting…',
  started: 'The PDFs are being made. You can leave this page.',
  jobs: 'Made lately',
  none: 'You have not made PDFs of several plans at once yet.',
  statuses: {
    queued: 'Waiting for the printer',
    running: 'Under way',
    done: 'Done',
    cancelled: 'Stopped',
    failed: 'Failed. Try again; if it keeps failing, tell the administrator.',
  },
  progress: '{done} of {total} made',
  failedSoFar: ['1 failed', '{count} failed'],
  askedOn: 'Asked on {date}',
  download: 'Download zip ({files})',
  downloadOf: 'Download zip of {title} ({files})',
  files: ['1 PDF', '{count} PDFs'],
  until: 'Available until {date}. After that the files are erased.',
  cancel: {
    label: 'Stop',
    labelOf: 'Stop making PDFs of {title}',
    title: 'Stop making the PDFs?',
    done: 'Making the PDFs was stopped.',
  },
  cancelBody: 'The {done} PDFs that are ready will be erased. The plans themselves do not change.',
  cancelNothing: 'Nothing is ready yet. The plans themselves do not change.',
  erase: {
    label: 'Erase now',
    labelOf: 'Erase the PDFs of {title} now',
    title: 'Erase these PDFs?',
    done: 'The PDFs were erased.',
  },
  eraseBody: 'The zip of {title} with {files} will be gone. The plans themselves do not change.',
  unknownPlan: 'A plan that you may not read (any more)',
  unreadable: 'You may not read this plan (any more), or it was deleted.',
  failedFile: 'Failed.txt',
  failedHead: 'No PDF was made of these plans:',
}

export const prints = catalogue('prints', { nl, en })

export const failureText = ({ label, reason }: PrintFailure, language: Language): string =>
  `${label ?? prints[language].unknownPlan}: ${inLanguage(reason, language)}`

/** A list for people, as a text file that any computer opens. */
export function failureLines(failures: readonly PrintFailure[], language: Language): string {
  const words = prints[language]
  const lines = failures.map((failure) => `- ${failureText(failure, language)}`)
  return ['\uFEFF' + words.failedHead, '', ...lines, ''].join('\r\n')
}

/** Mails to people with whom the draft of a plan is shared. `u` to adults, `je` to pupils. */
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant, type PartOf } from '../domain/kernel/words.js'
import { fill } from './fill.js'

type MailText = { subject: string; paragraphs: string[]; button: string; after: string[] }
export type SharingMail = 'shared' | 'reminder' | 'answered' | 'takenOver'
export type SharingMailValues = Record<'name' | 'school' | 'about' | 'sender', string>

type Words = Record<SharingMail, MailText> & { linkExpired: string }

const nl: Words = {
  linkExpired:
    'De link uit de eerdere mail is verlopen. Wilt u het plan nog lezen? Vraag de school om een nieuwe link.',
  shared: {
    subject: '{school} deelt het concept van een plan met u',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} werkt aan {about} en laat u het concept lezen, voor het gesprek erover.',
      'Begin met ‘In het kort’; dat leest u in vijf minuten. Bij elk onderdeel kunt u een opmerking schrijven. U hebt geen account nodig.',
    ],
    button: 'Lees het concept',
    after: [
      'Het is een concept: er ligt nog niets vast. U hoeft niets te ondertekenen.',
      'De school ziet dat u de link hebt geopend. De link is alleen voor u. Stuur deze mail niet door: wie de link heeft, leest mee en schrijft namens u.',
      'Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.',
    ],
  },
  reminder: {
    subject: 'Een nieuwe link naar het concept van een plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} stuurt u een nieuwe link naar het concept van {about}.',
      'De link uit de eerdere mail werkt niet meer. Wat u al schreef is bewaard.',
    ],
    button: 'Lees het concept',
    after: [
      'De school ziet dat u de link hebt geopend. De link is alleen voor u. Stuur deze mail niet door: wie de link heeft, leest mee en schrijft namens u.',
      'Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.',
    ],
  },
  answered: {
    subject: '{school} reageert op uw opmerking bij een plan',
    paragraphs: ['Beste {name},', '{sender} van {school} heeft uw opmerking gelezen en reageert:'],
    button: '',
    after: [
      'Uw opmerking en deze reactie staan ook bij het plan. U leest ze met de link uit de eerdere mail.',
      'Beantwoord deze mail niet.',
    ],
  },
  takenOver: {
    subject: '{school} heeft uw opmerking overgenomen in een plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} heeft uw opmerking overgenomen in het plan.',
    ],
    button: '',
    after: [
      'U leest het plan, zoals het nu is, met de link uit de eerdere mail.',
      'Beantwoord deze mail niet.',
    ],
  },
}

const toPupils: PartOf<Words> = {
  linkExpired:
    'De link uit de eerdere mail is verlopen. Wil je het plan nog lezen? Vraag op school om een nieuwe link.',
  shared: {
    subject: '{school} deelt het concept van je plan met je',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} werkt aan {about} en laat je het concept lezen, voor het gesprek erover.',
      'Begin met ‘In het kort’; dat lees je in vijf minuten. Bij elk onderdeel kun je een opmerking schrijven. Je hebt geen account nodig.',
    ],
    after: [
      'Het is een concept: er ligt nog niets vast. Je hoeft niets te ondertekenen.',
      'De school ziet dat je de link hebt geopend. De link is alleen voor jou. Stuur deze mail niet door: wie de link heeft, leest mee en schrijft namens jou.',
      'Heb je vragen? Vraag het op school. Beantwoord deze mail niet.',
    ],
  },
  reminder: {
    subject: 'Een nieuwe link naar het concept van je plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} stuurt je een nieuwe link naar het concept van {about}.',
      'De link uit de eerdere mail werkt niet meer. Wat je al schreef is bewaard.',
    ],
    after: [
      'De school ziet dat je de link hebt geopend. De link is alleen voor jou. Stuur deze mail niet door: wie de link heeft, leest mee en schrijft namens jou.',
      'Heb je vragen? Vraag het op school. Beantwoord deze mail niet.',
    ],
  },
  answered: {
    subject: '{school} reageert op je opmerking bij je plan',
    paragraphs: ['Beste {name},', '{sender} van {school} heeft je opmerking gelezen en reageert:'],
    after: [
      'Je opmerking en deze reactie staan ook bij het plan. Je leest ze met de link uit de eerdere mail.',
      'Beantwoord deze mail niet.',
    ],
  },
  takenOver: {
    subject: '{school} heeft je opmerking overgenomen in je plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} heeft je opmerking overgenomen in het plan.',
    ],
    after: [
      'Je leest het plan, zoals het nu is, met de link uit de eerdere mail.',
      'Beantwoord deze mail niet.',
    ],
  },
}

const en: Words = {
  linkExpired:
    'The link in the mail before has expired. Do you still want to read the plan? Ask the school for a new link.',
  shared: {
    subject: '{school} shares the draft of a plan with you',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} is working on {about} and lets you read the draft, before the conversation about it.',
      'Begin with ‘In brief’, which takes five minutes. You can write a remark at each section. You need no account.',
    ],
    button: 'Read the draft',
    after: [
      'It is a draft: nothing is fixed yet. You need not sign anything.',
      'The school sees that you opened the link. The link is for you only. Do not forward this mail: whoever has the link reads along and writes for you.',
      'Questions? Call or mail the school. Do not reply to this mail.',
    ],
  },
  reminder: {
    subject: 'A new link to the draft of a plan',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} sends you a new link to the draft of {about}.',
      'The link in the mail before does not work any more. What you wrote is kept.',
    ],
    button: 'Read the draft',
    after: [
      'The school sees that you opened the link. The link is for you only. Do not forward this mail: whoever has the link reads along and writes for you.',
      'Questions? Call or mail the school. Do not reply to this mail.',
    ],
  },
  answered: {
    subject: '{school} answers your remark on a plan',
    paragraphs: ['Dear {name},', '{sender} of {school} read your remark and answers:'],
    button: '',
    after: [
      'Your remark and this answer stand with the plan too. You can read them with the link in the mail before.',
      'Do not reply to this mail.',
    ],
  },
  takenOver: {
    subject: '{school} took over your remark in a plan',
    paragraphs: ['Dear {name},', '{sender} of {school} took over your remark in the plan.'],
    button: '',
    after: [
      'You can read the plan, as it is now, with the link in the mail before.',
      'Do not reply to this mail.',
    ],
  },
}

const words = catalogue('sharingMail', { nl, en })
const wordsToPupils = variant('sharingMailToPupils', words, { nl: toPupils })

export type SharingMailReader = {
  language: Language
  informal: boolean
  /** Whether the link that they have does not work any more. @default false */
  isExpired?: boolean
}

/** The words of a mail, with its values filled in. */
export function sharingMailText(
  kind: SharingMail,
  values: SharingMailValues,
  { language, informal, isExpired = false }: SharingMailReader,
): MailText {
  const { linkExpired, ...mails } = (informal ? wordsToPupils : words)[language]
  const { subject, paragraphs, button, after } = mails[kind]
  return {
    subject: fill(subject, values),
    paragraphs: paragraphs.map((text) => fill(text, values)),
    button,
    // What is asked last stays: not to answer the mail.
    after: isExpired ? [linkExpired, ...after.slice(-1)] : after,
  }
}

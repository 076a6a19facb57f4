/** Mails to people who are asked to fill a part of a plan. `u` to adults, `je` to pupils. */
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant, type PartOf } from '../domain/kernel/words.js'
import { fill } from './fill.js'

type MailText = { subject: string; paragraphs: string[]; button: string; after: string[] }
export type ContributionMail = 'invitation' | 'reminder' | 'done'
export type ContributionMailValues = Record<'name' | 'school' | 'about' | 'sender' | 'due', string>

type Words = Record<ContributionMail, MailText> & {
  due: string
  about: string
}

const nl: Words = {
  due: ' Graag voor {day}.',
  about: 'een plan over {about}',
  invitation: {
    subject: '{school} vraagt uw bijdrage aan een plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} werkt aan {about} en vraagt u een deel in te vullen.{due}',
      'U hebt geen account nodig. Wat u invult wordt bewaard; u kunt later verdergaan met dezelfde link.',
    ],
    button: 'Vul uw deel van het plan in',
    after: [
      'De link is alleen voor u. Stuur deze mail niet door: wie de link heeft, leest en schrijft namens u.',
      'Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.',
    ],
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op uw bijdrage aan een plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} vraagt u nog een deel in te vullen van {about}.{due}',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link. Wat u al invulde is bewaard.',
    ],
    button: 'Vul uw deel van het plan in',
    after: [
      'De link is alleen voor u. Stuur deze mail niet door: wie de link heeft, leest en schrijft namens u.',
      'Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.',
    ],
  },
  done: {
    subject: 'Een bijdrage aan een plan is klaar',
    paragraphs: [
      'Beste {sender},',
      '{name} heeft zijn of haar deel van een plan ingevuld en verstuurd. U leest het in het plan.',
    ],
    button: 'Open het plan',
    after: [],
  },
}

const toPupils: PartOf<Words> = {
  about: 'een plan over jou',
  invitation: {
    subject: '{school} vraagt jou iets voor je plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} werkt aan {about} en wil graag weten wat jij ervan vindt. Vul jij jouw deel in?{due}',
      'Je hebt geen account nodig. Wat je invult wordt bewaard; je kunt later verdergaan met dezelfde link.',
    ],
    button: 'Vul jouw deel in',
    after: [
      'De link is alleen voor jou. Stuur deze mail niet door: wie de link heeft, leest en schrijft namens jou.',
      'Heb je vragen? Vraag het op school. Beantwoord deze mail niet.',
    ],
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op jouw deel van je plan',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} vraagt je nog jouw deel in te vullen van {about}.{due}',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link. Wat je al invulde is bewaard.',
    ],
    button: 'Vul jouw deel in',
    after: [
      'De link is alleen voor jou. Stuur deze mail niet door: wie de link heeft, leest en schrijft namens jou.',
      'Heb je vragen? Vraag het op school. Beantwoord deze mail niet.',
    ],
  },
}

const en: Words = {
  due: ' Please do so by {day}.',
  about: 'a plan about {about}',
  invitation: {
    subject: '{school} asks for your contribution to a plan',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} is working on {about} and asks you to fill in a part of it.{due}',
      'You need no account. What you fill in is kept; you can go on later with the same link.',
    ],
    button: 'Fill in your part of the plan',
    after: [
      'The link is for you only. Do not forward this mail: whoever has the link reads and writes for you.',
      'Questions? Call or mail the school. Do not reply to this mail.',
    ],
  },
  reminder: {
    subject: 'Reminder: {school} is waiting for your contribution to a plan',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} asks you to fill in a part of {about}.{due}',
      'The link in the mail before does not work any more. Use this new link. What you filled in is kept.',
    ],
    button: 'Fill in your part of the plan',
    after: [
      'The link is for you only. Do not forward this mail: whoever has the link reads and writes for you.',
      'Questions? Call or mail the school. Do not reply to this mail.',
    ],
  },
  done: {
    subject: 'A contribution to a plan is done',
    paragraphs: [
      'Dear {sender},',
      '{name} filled in their part of a plan and sent it. You can read it in the plan.',
    ],
    button: 'Open the plan',
    after: [],
  },
}

const enToPupils: PartOf<Words> = { about: 'a plan about you' }

const words = catalogue('contributionMail', { nl, en })
const wordsToPupils = variant('contributionMailToPupils', words, { nl: toPupils, en: enToPupils })

type Reader = { language: Language; informal?: boolean }

const wordsFor = ({ language, informal = false }: Reader): Words =>
  (informal ? wordsToPupils : words)[language]

export const dueText = (day: string, language: Language): string =>
  fill(words[language].due, { day })

export const aboutText = (about: string, reader: Reader): string =>
  fill(wordsFor(reader).about, { about })

/** The words of a mail, with its values filled in. */
export function contributionMailText(
  kind: ContributionMail,
  values: ContributionMailValues,
  reader: Reader,
): MailText {
  const { subject, paragraphs, button, after } = wordsFor(reader)[kind]
  return {
    subject: fill(subject, values),
    paragraphs: paragraphs.map((text) => fill(text, values)),
    button,
    after,
  }
}

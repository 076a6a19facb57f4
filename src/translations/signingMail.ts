/** Mails of signing, in plain sentences: what it is, why you get it, what to do. `u` to adults, `je` to pupils. */
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant } from '../domain/kernel/words.js'
import { fill } from './fill.js'
import {
  nl,
  toPupils,
  type MailKind,
  type MailText,
  type SigningMails,
} from './signingMailDutch.js'
import {
  enOfEvaluations,
  nlOfEvaluations,
  nlOfEvaluationsToPupils,
} from './signingMailOfEvaluations.js'

type Address = 'formal' | 'informal'
export type MailValues = Record<'name' | 'school' | 'title' | 'roleLabel' | 'sender', string>

const en: SigningMails = {
  invitation: {
    subject: '{school} asks you to read and sign a plan',
    paragraphs: [
      'Dear {name},',
      'A plan was made at {school}: {title}. {sender} asks you to read it and to sign it as {roleLabel}.',
    ],
    button: 'Read the plan and give your answer',
    after: [
      'The link is for you only. Do not forward this mail: whoever has the link can sign for you.',
      'Opening the link is not consent. You read the plan first and then choose.',
      'Do you disagree, or do you not want to sign? You can write that on the same page.',
      'Questions? Call or mail the school. Do not reply to this mail.',
    ],
  },
  reminder: {
    subject: 'Reminder: {school} is waiting for your answer to a plan',
    paragraphs: [
      'Dear {name},',
      'You got a mail before about a plan of {school}: {title}. We have no answer from you yet as {roleLabel}.',
      'The link in the mail before does not work any more. Use this new link.',
    ],
    button: 'Read the plan and give your answer',
    after: [
      'The link is for you only. Do not forward this mail: whoever has the link can sign for you.',
      'Questions? Call or mail the school. Do not reply to this mail.',
    ],
  },
  copy: {
    subject: 'Your copy of the signed plan of {school}',
    paragraphs: [
      'Dear {name},',
      'Everyone has answered. The plan is sealed: {title}. You get a copy because you are involved as {roleLabel}.',
      'The copy is attached as a PDF. Keep it. Its last page tells who signed when.',
      'Do you want to check that the file is genuine and unchanged? You can do so here:',
    ],
    button: 'Check the document',
    after: ['Questions? Call or mail the school. Do not reply to this mail.'],
  },
  declined: {
    subject: 'A plan was not signed',
    paragraphs: [
      'Dear {name},',
      'Someone whose signature is needed did not sign the plan: {title}.',
      'Signing has stopped and the plan is a draft again. Read in the plan who did not sign and why. Get in touch, change the plan if needed and send it again.',
    ],
    button: 'Open the plan',
  },
  noConsent: {
    subject: 'A plan cannot be established: consent is missing',
    paragraphs: [
      'Dear {name},',
      'The consent to the action part that this plan needs is not there: {title}. Without that consent it cannot be established.',
      'Signing has stopped and the plan is a draft again. Read in the plan who answered what. Talk again, change the action part where that is possible and send the plan again. If you cannot agree, an education consultant can think along.',
    ],
    button: 'Open the plan',
  },
  consentRefused: {
    subject: 'A parent does not consent to the action part of a plan',
    paragraphs: [
      'Dear {name},',
      'A parent or guardian does not consent to the action part of this plan: {title}.',
      'Others can still answer. Read in the plan who does not consent and what they wrote, and get in touch.',
    ],
    button: 'Open the plan',
  },
  disagreed: {
    subject: 'Someone disagrees with a plan',
    paragraphs: [
      'Dear {name},',
      'Someone who read this plan disagrees with it: {title}.',
      'Read in the plan who that is and what they wrote, and get in touch.',
    ],
    button: 'Open the plan',
  },
  consentVoided: {
    subject: 'Your consent to a plan of {school} no longer holds',
    paragraphs: [
      'Dear {name},',
      'You consented before to the action part of this plan: {title}. {school} has changed that part since.',
      'Your consent therefore no longer holds. You need not do anything now: when the plan is ready you will get it to read again, and choose again.',
    ],
    after: ['Questions? Call or mail the school. Do not reply to this mail.'],
  },
}

const mails = catalogue('signingMail', { nl, en })
const mailsToPupils = variant('signingMailToPupils', mails, { nl: toPupils })
const mailsOfEvaluations = variant('signingMailOfEvaluations', mails, {
  nl: nlOfEvaluations,
  en: enOfEvaluations,
})
const mailsOfEvaluationsToPupils = variant('signingMailOfEvaluationsToPupils', mailsToPupils, {
  nl: nlOfEvaluationsToPupils,
  en: enOfEvaluations,
})

type Reader = {
  language: Language
  address?: Address
  /** Whether it is an evaluation that is signed. @default false */
  isEvaluation?: boolean
}

function wordsFor({ language, address = 'formal', isEvaluation = false }: Reader): SigningMails {
  if (isEvaluation) {
    return (address === 'informal' ? mailsOfEvaluationsToPupils : mailsOfEvaluations)[language]
  }
  return (address === 'informal' ? mailsToPupils : mails)[language]
}

/** The words of a mail, with its values filled in. */
export function mailText(kind: MailKind, values: MailValues, reader: Reader): MailText {
  const { subject, paragraphs, ...rest } = wordsFor(reader)[kind]
  return {
    ...rest,
    subject: fill(subject, values),
    paragraphs: paragraphs.map((text) => fill(text, values)),
  }
}

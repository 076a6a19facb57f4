/** Mails of signing, in plain sentences: what it is, why you get it, what to do. `u` to adults, `je` to pupils. */
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant, type PartOf } from '../domain/kernel/words.js'
import { fill } from './fill.js'

type Address = 'formal' | 'informal'
export type MailValues = Record<'name' | 'school' | 'title' | 'roleLabel' | 'sender', string>
type MailText = { subject: string; paragraphs: string[]; button?: string; after?: string[] }
type Mails = Record<MailKind, MailText>
type MailKind =
  | 'invitation'
  | 'reminder'
  | 'copy'
  | 'declined'
  | 'noConsent'
  | 'consentRefused'
  | 'disagreed'
  | 'consentVoided'

const onlyYours = {
  formal: [
    'De link is alleen voor u. Stuur deze mail niet door: wie de link heeft, kan namens u tekenen.',
    'De link openen is nog geen akkoord. U leest eerst het plan en kiest daarna zelf.',
    'Bent u het er niet mee eens, of wilt u niet tekenen? Dat kunt u op dezelfde pagina schrijven.',
    'Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.',
  ],
  informal: [
    'De link is alleen voor jou. Stuur deze mail niet door: wie de link heeft, kan namens jou tekenen.',
    'De link openen is nog geen akkoord. Je leest eerst het plan en kiest daarna zelf.',
    'Wil je niet tekenen? Dat kun je op dezelfde pagina schrijven.',
    'Heb je vragen? Vraag het op school. Beantwoord deze mail niet.',
  ],
}

const nl: Mails = {
  invitation: {
    subject: '{school} vraagt u een plan te lezen en te ondertekenen',
    paragraphs: [
      'Beste {name},',
      'Op {school} is een plan gemaakt: {title}. {sender} vraagt u het te lezen en te ondertekenen als {roleLabel}.',
    ],
    button: 'Lees het plan en geef uw antwoord',
    after: onlyYours.formal,
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op uw antwoord op een plan',
    paragraphs: [
      'Beste {name},',
      'U kreeg eerder een mail over een plan van {school}: {title}. Wij hebben nog geen antwoord van u als {roleLabel}.',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link.',
    ],
    button: 'Lees het plan en geef uw antwoord',
    after: onlyYours.formal,
  },
  copy: {
    subject: 'Uw afschrift van het ondertekende plan van {school}',
    paragraphs: [
      'Beste {name},',
      'Iedereen heeft geantwoord. Het plan is verzegeld: {title}. U krijgt een afschrift omdat u erbij betrokken bent als {roleLabel}.',
      'Het afschrift zit als PDF bij deze mail. Bewaar het. Op de laatste bladzijde staat wie wanneer heeft getekend.',
      'Wilt u nagaan of het bestand echt is en of er niets aan is veranderd? Dat kan hier:',
    ],
    button: 'Controleer het document',
    after: ['Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.'],
  },
  declined: {
    subject: 'Een plan is niet ondertekend',
    paragraphs: [
      'Beste {name},',
      'Iemand van wie de handtekening nodig is, heeft het plan niet ondertekend: {title}.',
      'De ondertekening is daarom gestopt en het plan staat weer op concept. Lees in het plan wie niet tekende en waarom. Neem contact op, pas het plan aan als dat nodig is en verstuur het dan opnieuw.',
    ],
    button: 'Open het plan',
  },
  noConsent: {
    subject: 'Een plan kan niet worden vastgesteld: de instemming ontbreekt',
    paragraphs: [
      'Beste {name},',
      'De instemming met het handelingsdeel die voor dit plan nodig is, is er niet: {title}. Zonder die instemming kan het niet worden vastgesteld.',
      'De ondertekening is daarom gestopt en het plan is weer in bewerking. Lees in het plan wie wat antwoordde. Ga opnieuw in gesprek, pas het handelingsdeel aan waar dat kan en verstuur het plan dan opnieuw. Kom je er niet uit, dan kan een onderwijsconsulent meedenken.',
    ],
    button: 'Open het plan',
  },
  consentRefused: {
    subject: 'Een ouder stemt niet in met het handelingsdeel van een plan',
    paragraphs: [
      'Beste {name},',
      'Een ouder of verzorger stemt niet in met het handelingsdeel van dit plan: {title}.',
      'Anderen kunnen nog antwoorden. Lees in het plan wie niet instemt en welke zienswijze daarbij staat, en neem contact op.',
    ],
    button: 'Open het plan',
  },
  disagreed: {
    subject: 'Iemand is het niet eens met een plan',
    paragraphs: [
      'Beste {name},',
      'Iemand die dit plan heeft gelezen, is het er niet mee eens: {title}.',
      'Lees in het plan wie dat is en welke zienswijze daarbij staat, en neem contact op.',
    ],
    button: 'Open het plan',
  },
  consentVoided: {
    subject: 'Uw instemming met een plan van {school} geldt niet meer',
    paragraphs: [
      'Beste {name},',
      'U stemde eerder in met het handelingsdeel van dit plan: {title}. {school} heeft dat deel daarna veranderd.',
      'Uw instemming geldt daarom niet meer. U hoeft nu niets te doen: als het plan klaar is, krijgt u het opnieuw te lezen en kiest u opnieuw.',
    ],
    after: ['Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.'],
  },
}

const toPupils: PartOf<Mails> = {
  invitation: {
    subject: '{school} vraagt je een plan te lezen en te ondertekenen',
    paragraphs: [
      'Beste {name},',
      'Op {school} is een plan gemaakt dat over jou gaat: {title}. {sender} vraagt je het te lezen en te ondertekenen.',
    ],
    button: 'Lees het plan en geef je antwoord',
    after: onlyYours.informal,
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op jouw antwoord op een plan',
    paragraphs: [
      'Beste {name},',
      'Je kreeg eerder een mail over een plan van {school}: {title}. We hebben nog geen antwoord van jou.',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link.',
    ],
    button: 'Lees het plan en geef je antwoord',
    after: onlyYours.informal,
  },
  copy: {
    subject: 'Jouw afschrift van het ondertekende plan van {school}',
    paragraphs: [
      'Beste {name},',
      'Iedereen heeft geantwoord. Het plan is verzegeld: {title}. Je krijgt een afschrift omdat het over jou gaat.',
      'Het afschrift zit als PDF bij deze mail. Bewaar het. Op de laatste bladzijde staat wie wanneer heeft getekend.',
      'Wil je nagaan of het bestand echt is en of er niets aan is veranderd? Dat kan hier:',
    ],
    button: 'Controleer het document',
    after: ['Heb je vragen? Vraag het op school. Beantwoord deze mail niet.'],
  },
  consentVoided: {
    subject: 'Jouw instemming met een plan van {school} geldt niet meer',
    paragraphs: [
      'Beste {name},',
      'Je stemde eerder in met het handelingsdeel van dit plan: {title}. {school} heeft dat deel daarna veranderd.',
      'Je instemming geldt daarom niet meer. Je hoeft nu niets te doen: als het plan klaar is, krijg je het opnieuw te lezen en kies je opnieuw.',
    ],
    after: ['Heb je vragen? Vraag het op school. Beantwoord deze mail niet.'],
  },
}

const en: Mails = {
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

export type MailKinds = MailKind

const mails = catalogue('signingMail', { nl, en })
const mailsToPupils = variant('signingMailToPupils', mails, { nl: toPupils })

/** The words of a mail, with its values filled in. */
export function mailText(
  kind: MailKind,
  values: MailValues,
  { language, address = 'formal' }: { language: Language; address?: Address },
): MailText {
  const { subject, paragraphs, ...rest } = (address === 'informal' ? mailsToPupils : mails)[
    language
  ][kind]
  return {
    ...rest,
    subject: fill(subject, values),
    paragraphs: paragraphs.map((text) => fill(text, values)),
  }
}

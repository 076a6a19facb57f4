/** Mails of signing in Dutch: `u` to adults, `je` to pupils. */
import type { PartOf } from '../domain/kernel/words.js'
import { onlyYours, onlyYoursToPupils } from './signingMailLinks.js'

export type MailText = { subject: string; paragraphs: string[]; button?: string; after?: string[] }
export type SigningMails = Record<MailKind, MailText>
export type MailKind =
  | 'invitation'
  | 'reminder'
  | 'copy'
  | 'declined'
  | 'noConsent'
  | 'consentRefused'
  | 'disagreed'
  | 'consentVoided'

const ofLink = onlyYours('U leest eerst het plan en kiest daarna zelf.')
const ofLinkToPupils = onlyYoursToPupils('Je leest eerst het plan en kiest daarna zelf.')

export const nl: SigningMails = {
  invitation: {
    subject: '{school} vraagt u een plan te lezen en te ondertekenen',
    paragraphs: [
      'Beste {name},',
      'Op {school} is een plan gemaakt: {title}. {sender} vraagt u het te lezen en te ondertekenen als {roleLabel}.',
    ],
    button: 'Lees het plan en geef uw antwoord',
    after: ofLink,
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op uw antwoord op een plan',
    paragraphs: [
      'Beste {name},',
      'U kreeg eerder een mail over een plan van {school}: {title}. Wij hebben nog geen antwoord van u als {roleLabel}.',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link.',
    ],
    button: 'Lees het plan en geef uw antwoord',
    after: ofLink,
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

export const toPupils: PartOf<SigningMails> = {
  invitation: {
    subject: '{school} vraagt je een plan te lezen en te ondertekenen',
    paragraphs: [
      'Beste {name},',
      'Op {school} is een plan gemaakt dat over jou gaat: {title}. {sender} vraagt je het te lezen en te ondertekenen.',
    ],
    button: 'Lees het plan en geef je antwoord',
    after: ofLinkToPupils,
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op jouw antwoord op een plan',
    paragraphs: [
      'Beste {name},',
      'Je kreeg eerder een mail over een plan van {school}: {title}. We hebben nog geen antwoord van jou.',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link.',
    ],
    button: 'Lees het plan en geef je antwoord',
    after: ofLinkToPupils,
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

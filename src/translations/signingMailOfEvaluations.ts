/** What the mails of signing say otherwise of an evaluation. `u` to adults, `je` to pupils. */
import type { PartOf } from '../domain/kernel/words.js'
import type { SigningMails } from './signingMailDutch.js'
import { onlyYours, onlyYoursToPupils } from './signingMailLinks.js'

const ofLink = {
  button: 'Lees de evaluatie en geef uw antwoord',
  after: onlyYours('U leest eerst de evaluatie en kiest daarna zelf.'),
}
const ofLinkToPupils = {
  button: 'Lees de evaluatie en geef je antwoord',
  after: onlyYoursToPupils('Je leest eerst de evaluatie en kiest daarna zelf.'),
}

export const nlOfEvaluations: PartOf<SigningMails> = {
  invitation: {
    subject: '{school} vraagt u een evaluatie te lezen en te ondertekenen',
    paragraphs: [
      'Beste {name},',
      'Op {school} is een evaluatie gemaakt: {title}. {sender} vraagt u die te lezen en te ondertekenen als {roleLabel}.',
    ],
    ...ofLink,
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op uw antwoord op een evaluatie',
    paragraphs: [
      'Beste {name},',
      'U kreeg eerder een mail over een evaluatie van {school}: {title}. Wij hebben nog geen antwoord van u als {roleLabel}.',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link.',
    ],
    ...ofLink,
  },
  copy: {
    subject: 'Uw afschrift van de ondertekende evaluatie van {school}',
    paragraphs: [
      'Beste {name},',
      'Iedereen heeft geantwoord. De evaluatie is verzegeld: {title}. U krijgt een afschrift omdat u erbij betrokken bent als {roleLabel}.',
      'Het afschrift zit als PDF bij deze mail. Bewaar het. Op de laatste bladzijde staat wie wanneer heeft getekend.',
      'Wilt u nagaan of het bestand echt is en of er niets aan is veranderd? Dat kan hier:',
    ],
  },
  declined: {
    subject: 'Een evaluatie is niet ondertekend',
    paragraphs: [
      'Beste {name},',
      'Iemand van wie de handtekening nodig is, heeft de evaluatie niet ondertekend: {title}.',
      'De ondertekening is daarom gestopt en de evaluatie staat weer op concept. Lees in de evaluatie wie niet tekende en waarom. Neem contact op, pas de evaluatie aan als dat nodig is en verstuur die dan opnieuw.',
    ],
    button: 'Open de evaluatie',
  },
  noConsent: {
    subject: 'Een evaluatie kan niet worden vastgesteld: de instemming ontbreekt',
    paragraphs: [
      'Beste {name},',
      'De instemming met het handelingsdeel die voor deze evaluatie nodig is, is er niet: {title}. Zonder die instemming kan de evaluatie niet worden vastgesteld.',
      'De ondertekening is daarom gestopt en de evaluatie is weer in bewerking. Lees in de evaluatie wie wat antwoordde. Ga opnieuw in gesprek, pas het handelingsdeel aan waar dat kan en verstuur de evaluatie dan opnieuw. Kom je er niet uit, dan kan een onderwijsconsulent meedenken.',
    ],
    button: 'Open de evaluatie',
  },
  consentRefused: {
    subject: 'Een ouder stemt niet in met het handelingsdeel van een evaluatie',
    paragraphs: [
      'Beste {name},',
      'Een ouder of verzorger stemt niet in met het handelingsdeel van deze evaluatie: {title}.',
      'Anderen kunnen nog antwoorden. Lees in de evaluatie wie niet instemt en welke zienswijze daarbij staat, en neem contact op.',
    ],
    button: 'Open de evaluatie',
  },
  disagreed: {
    subject: 'Iemand is het niet eens met een evaluatie',
    paragraphs: [
      'Beste {name},',
      'Iemand die deze evaluatie heeft gelezen, is het er niet mee eens: {title}.',
      'Lees in de evaluatie wie dat is en welke zienswijze daarbij staat, en neem contact op.',
    ],
    button: 'Open de evaluatie',
  },
  consentVoided: {
    subject: 'Uw instemming met een evaluatie van {school} geldt niet meer',
    paragraphs: [
      'Beste {name},',
      'U stemde eerder in met het handelingsdeel van deze evaluatie: {title}. {school} heeft dat deel daarna veranderd.',
      'Uw instemming geldt daarom niet meer. U hoeft nu niets te doen: als de evaluatie klaar is, krijgt u die opnieuw te lezen en kiest u opnieuw.',
    ],
  },
}

/** Laid over those to pupils: what is only for the school stands with the adults. */
export const nlOfEvaluationsToPupils: PartOf<SigningMails> = {
  ...nlOfEvaluations,
  invitation: {
    subject: '{school} vraagt je een evaluatie te lezen en te ondertekenen',
    paragraphs: [
      'Beste {name},',
      'Op {school} is een evaluatie gemaakt die over jou gaat: {title}. {sender} vraagt je die te lezen en te ondertekenen.',
    ],
    ...ofLinkToPupils,
  },
  reminder: {
    subject: 'Herinnering: {school} wacht op jouw antwoord op een evaluatie',
    paragraphs: [
      'Beste {name},',
      'Je kreeg eerder een mail over een evaluatie van {school}: {title}. We hebben nog geen antwoord van jou.',
      'De link uit de eerdere mail werkt niet meer. Gebruik deze nieuwe link.',
    ],
    ...ofLinkToPupils,
  },
  copy: {
    subject: 'Jouw afschrift van de ondertekende evaluatie van {school}',
    paragraphs: [
      'Beste {name},',
      'Iedereen heeft geantwoord. De evaluatie is verzegeld: {title}. Je krijgt een afschrift omdat die over jou gaat.',
      'Het afschrift zit als PDF bij deze mail. Bewaar het. Op de laatste bladzijde staat wie wanneer heeft getekend.',
      'Wil je nagaan of het bestand echt is en of er niets aan is veranderd? Dat kan hier:',
    ],
  },
  consentVoided: {
    subject: 'Jouw instemming met een evaluatie van {school} geldt niet meer',
    paragraphs: [
      'Beste {name},',
      'Je stemde eerder in met het handelingsdeel van deze evaluatie: {title}. {school} heeft dat deel daarna veranderd.',
      'Je instemming geldt daarom niet meer. Je hoeft nu niets te doen: als de evaluatie klaar is, krijg je die opnieuw te lezen en kies je opnieuw.',
    ],
  },
}

export const enOfEvaluations: PartOf<SigningMails> = {
  invitation: {
    subject: '{school} asks you to read and sign an evaluation',
    paragraphs: [
      'Dear {name},',
      'An evaluation was made at {school}: {title}. {sender} asks you to read it and to sign it as {roleLabel}.',
    ],
    button: 'Read the evaluation and give your answer',
    after: [
      'The link is for you only. Do not forward this mail: whoever has the link can sign for you.',
      'Opening the link is not consent. You read the evaluation first and then choose.',
      'Do you disagree, or do you not want to sign? You can write that on the same page.',
      'Questions? Call or mail the school. Do not reply to this mail.',
    ],
  },
  reminder: {
    subject: 'Reminder: {school} is waiting for your answer to an evaluation',
    paragraphs: [
      'Dear {name},',
      'You got a mail before about an evaluation of {school}: {title}. We have no answer from you yet as {roleLabel}.',
      'The link in the mail before does not work any more. Use this new link.',
    ],
    button: 'Read the evaluation and give your answer',
  },
  copy: {
    subject: 'Your copy of the signed evaluation of {school}',
    paragraphs: [
      'Dear {name},',
      'Everyone has answered. The evaluation is sealed: {title}. You get a copy because you are involved as {roleLabel}.',
      'The copy is attached as a PDF. Keep it. Its last page tells who signed when.',
      'Do you want to check that the file is genuine and unchanged? You can do so here:',
    ],
  },
  declined: {
    subject: 'An evaluation was not signed',
    paragraphs: [
      'Dear {name},',
      'Someone whose signature is needed did not sign the evaluation: {title}.',
      'Signing has stopped and the evaluation is a draft again. Read in the evaluation who did not sign and why. Get in touch, change the evaluation if needed and send it again.',
    ],
    button: 'Open the evaluation',
  },
  noConsent: {
    subject: 'An evaluation cannot be established: consent is missing',
    paragraphs: [
      'Dear {name},',
      'The consent to the action part that this evaluation needs is not there: {title}. Without that consent it cannot be established.',
      'Signing has stopped and the evaluation is a draft again. Read in the evaluation who answered what. Talk again, change the action part where that is possible and send the evaluation again. If you cannot agree, an education consultant can think along.',
    ],
    button: 'Open the evaluation',
  },
  consentRefused: {
    subject: 'A parent does not consent to the action part of an evaluation',
    paragraphs: [
      'Dear {name},',
      'A parent or guardian does not consent to the action part of this evaluation: {title}.',
      'Others can still answer. Read in the evaluation who does not consent and what they wrote, and get in touch.',
    ],
    button: 'Open the evaluation',
  },
  disagreed: {
    subject: 'Someone disagrees with an evaluation',
    paragraphs: [
      'Dear {name},',
      'Someone who read this evaluation disagrees with it: {title}.',
      'Read in the evaluation who that is and what they wrote, and get in touch.',
    ],
    button: 'Open the evaluation',
  },
  consentVoided: {
    subject: 'Your consent to an evaluation of {school} no longer holds',
    paragraphs: [
      'Dear {name},',
      'You consented before to the action part of this evaluation: {title}. {school} has changed that part since.',
      'Your consent therefore no longer holds. You need not do anything now: when the evaluation is ready you will get it to read again, and choose again.',
    ],
  },
}

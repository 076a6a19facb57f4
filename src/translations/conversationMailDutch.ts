import type { MinutesHeadings } from '../domain/conversations/minutes.js'

type MailText = { subject: string; paragraphs: string[] }
export type ConversationMail =
  | 'proposals'
  | 'invitation'
  | 'fixed'
  | 'changed'
  | 'reminder'
  | 'answered'
  | 'tomorrow'
  | 'cancelled'
  | 'withdrawn'

export type Words = Record<ConversationMail, MailText> & {
  about: string
  /** Of a plan that is deleted. */
  aboutGone: string
  when: string
  where: string
  /** Of a conversation that does not go on, or not with them. */
  wasAbout: string
  button: string
  newLink: string
  /** With a file that takes a moment out of their calendar, while the conversation goes on. */
  gone: string
  /** With a file that takes it out of their calendar for good. */
  takenOut: string
  nothing: string
  after: string[]
  /** In a calendar, which others may see: no pupil is named. */
  calendarTitle: string
  calendarText: string
  /** Before parts of minutes that the record of the plan has no field for. */
  minutesHeadings: MinutesHeadings
}

export const nl: Words = {
  about: 'een plan over {about}',
  aboutGone: 'een plan',
  when: 'Wanneer: {moments}',
  where: 'Waar: {place}',
  wasAbout: 'Het ging om: {moments}',
  button: 'Geef uw antwoord',
  newLink: 'Een link uit een eerdere mail over dit gesprek werkt niet meer. Gebruik deze.',
  gone: 'Het moment dat vaststond gaat niet door: {moment}. Met het bestand bij deze mail haalt u het uit uw agenda.',
  takenOut: 'Staat het in uw agenda? Met het bestand bij deze mail haalt u het eruit.',
  nothing: 'U hoeft verder niets te doen.',
  after: [
    'U hebt geen account nodig. De link is alleen voor u. Stuur deze mail niet door: wie de link heeft, antwoordt namens u.',
    'Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.',
  ],
  proposals: {
    subject: '{school} nodigt u uit voor een gesprek: wanneer kunt u?',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} wil graag met u praten over {about}. Wilt u laten weten wanneer u kunt?',
    ],
  },
  invitation: {
    subject: '{school} nodigt u uit voor een gesprek',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} wil graag met u praten over {about}. Wilt u laten weten of u komt?',
    ],
  },
  fixed: {
    subject: 'Gesprek met {school}: het moment staat vast',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} heeft een moment gekozen voor het gesprek over {about}. Kunt u dan toch niet? Laat het weten.',
    ],
  },
  changed: {
    subject: 'Gesprek met {school}: er is iets gewijzigd',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} heeft het gesprek over {about} gewijzigd. Hieronder staat hoe het nu is. Wilt u laten weten of u komt?',
    ],
  },
  reminder: {
    subject: 'Herinnering: {school} nodigt u uit voor een gesprek',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} wil graag met u praten over {about}, en hoort nog graag van u.',
    ],
  },
  answered: {
    subject: 'Herinnering: gesprek met {school}',
    paragraphs: [
      'Beste {name},',
      'Hieronder staat het gesprek met {sender} van {school} over {about}. U hebt al geantwoord. Wilt u uw antwoord wijzigen? Dat kan met de link.',
    ],
  },
  tomorrow: {
    subject: 'Morgen: gesprek met {school}',
    paragraphs: [
      'Beste {name},',
      'Morgen hebt u een gesprek met {sender} van {school} over {about}. Kunt u toch niet? Laat het weten.',
    ],
  },
  cancelled: {
    subject: 'Het gesprek met {school} gaat niet door',
    paragraphs: [
      'Beste {name},',
      'Het gesprek met {sender} van {school} over {about} gaat niet door.',
    ],
  },
  withdrawn: {
    subject: 'U hoeft niet naar het gesprek met {school}',
    paragraphs: [
      'Beste {name},',
      'U was uitgenodigd voor een gesprek met {sender} van {school} over {about}. Die uitnodiging is ingetrokken.',
    ],
  },
  calendarTitle: 'Gesprek met {school}',
  calendarText: 'Uitnodiging van {planner}, {school}. Uw antwoord geeft u met de link in de mail.',
  minutesHeadings: { date: 'Datum:', present: 'Aanwezig:', actions: 'Afspraken:' },
}

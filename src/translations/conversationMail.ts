/** Mails to who is invited to a conversation. `u` to adults, `je` to pupils. */
import type { GuestRole, Moment, Place } from '../domain/conversations/conversation.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant, type PartOf } from '../domain/kernel/words.js'
import { nl, type ConversationMail, type Words } from './conversationMailDutch.js'
import { momentText, placeText } from './conversationWhen.js'
import { fill } from './fill.js'

const toPupils: PartOf<Words> = {
  about: 'een plan over jou',
  aboutGone: 'een plan over jou',
  button: 'Geef je antwoord',
  gone: 'Het moment dat vaststond gaat niet door: {moment}. Met het bestand bij deze mail haal je het uit je agenda.',
  takenOut: 'Staat het in je agenda? Met het bestand bij deze mail haal je het eruit.',
  nothing: 'Je hoeft verder niets te doen.',
  after: [
    'Je hebt geen account nodig. De link is alleen voor jou. Stuur deze mail niet door: wie de link heeft, antwoordt namens jou.',
    'Heb je vragen? Vraag het op school. Beantwoord deze mail niet.',
  ],
  proposals: {
    subject: '{school} nodigt je uit voor een gesprek: wanneer kun je?',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} wil graag met je praten over {about}. Laat je weten wanneer je kunt?',
    ],
  },
  invitation: {
    subject: '{school} nodigt je uit voor een gesprek',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} wil graag met je praten over {about}. Laat je weten of je komt?',
    ],
  },
  fixed: {
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} heeft een moment gekozen voor het gesprek over {about}. Kun je dan toch niet? Laat het weten.',
    ],
  },
  changed: {
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} heeft het gesprek over {about} gewijzigd. Hieronder staat hoe het nu is. Laat je weten of je komt?',
    ],
  },
  reminder: {
    subject: 'Herinnering: {school} nodigt je uit voor een gesprek',
    paragraphs: [
      'Beste {name},',
      '{sender} van {school} wil graag met je praten over {about}, en hoort nog graag van je.',
    ],
  },
  answered: {
    paragraphs: [
      'Beste {name},',
      'Hieronder staat het gesprek met {sender} van {school} over {about}. Je hebt al geantwoord. Wil je je antwoord wijzigen? Dat kan met de link.',
    ],
  },
  tomorrow: {
    paragraphs: [
      'Beste {name},',
      'Morgen heb je een gesprek met {sender} van {school} over {about}. Kun je toch niet? Laat het weten.',
    ],
  },
  calendarText: 'Uitnodiging van {planner}, {school}. Je antwoordt met de link in de mail.',
  cancelled: {
    paragraphs: [
      'Beste {name},',
      'Het gesprek met {sender} van {school} over {about} gaat niet door.',
    ],
  },
  withdrawn: {
    subject: 'Je hoeft niet naar het gesprek met {school}',
    paragraphs: [
      'Beste {name},',
      'Je was uitgenodigd voor een gesprek met {sender} van {school} over {about}. Die uitnodiging is ingetrokken.',
    ],
  },
}

const en: Words = {
  about: 'a plan about {about}',
  aboutGone: 'a plan',
  when: 'When: {moments}',
  where: 'Where: {place}',
  wasAbout: 'It was to be: {moments}',
  button: 'Give your answer',
  newLink:
    'A link in an earlier mail about this conversation does not work any more. Use this one.',
  gone: 'The moment that was fixed is off: {moment}. The file with this mail takes it out of your calendar.',
  takenOut: 'Is it in your calendar? The file with this mail takes it out.',
  nothing: 'You need not do anything else.',
  after: [
    'You need no account. The link is for you only. Do not forward this mail: whoever has the link answers for you.',
    'Questions? Call or mail the school. Do not reply to this mail.',
  ],
  proposals: {
    subject: '{school} invites you to a conversation: when can you come?',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} would like to talk with you about {about}. Will you tell when you can come?',
    ],
  },
  invitation: {
    subject: '{school} invites you to a conversation',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} would like to talk with you about {about}. Will you tell whether you come?',
    ],
  },
  fixed: {
    subject: 'Conversation with {school}: the moment is fixed',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} chose a moment for the conversation about {about}. If you cannot come then, please tell.',
    ],
  },
  changed: {
    subject: 'Conversation with {school}: something has changed',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} changed the conversation about {about}. Below is how it is now. Will you tell whether you come?',
    ],
  },
  reminder: {
    subject: 'Reminder: {school} invites you to a conversation',
    paragraphs: [
      'Dear {name},',
      '{sender} of {school} would like to talk with you about {about}, and is waiting for your answer.',
    ],
  },
  answered: {
    subject: 'Reminder: conversation with {school}',
    paragraphs: [
      'Dear {name},',
      'Below is the conversation with {sender} of {school} about {about}. You have answered already. To change your answer, use the link.',
    ],
  },
  tomorrow: {
    subject: 'Tomorrow: conversation with {school}',
    paragraphs: [
      'Dear {name},',
      'Tomorrow you have a conversation with {sender} of {school} about {about}. If you cannot come after all, please tell.',
    ],
  },
  cancelled: {
    subject: 'The conversation with {school} is cancelled',
    paragraphs: [
      'Dear {name},',
      'The conversation with {sender} of {school} about {about} is cancelled.',
    ],
  },
  withdrawn: {
    subject: 'You need not come to the conversation with {school}',
    paragraphs: [
      'Dear {name},',
      'You were invited to a conversation with {sender} of {school} about {about}. The invitation was withdrawn.',
    ],
  },
  calendarTitle: 'Conversation with {school}',
  calendarText: 'Invitation of {planner}, {school}. Answer with the link in the mail.',
  minutesHeadings: { date: 'Date:', present: 'Present:', actions: 'Agreed:' },
}

const enToPupils: PartOf<Words> = { about: 'a plan about you', aboutGone: 'a plan about you' }

export const conversationMail = catalogue('conversationMail', { nl, en })
const toPupilsWords = variant('conversationMailToPupils', conversationMail, {
  nl: toPupils,
  en: enToPupils,
})

/** A pupil is spoken to as `je`. */
export const conversationMailWords = (language: Language, role: GuestRole): Words =>
  (role === 'pupil' ? toPupilsWords : conversationMail)[language]

type Told = Record<'name' | 'school' | 'sender', string> & {
  /** Nothing of a plan that is deleted. */
  about?: string
  moments: readonly Moment[]
  place: Place
  /** A moment that goes out of their calendar. */
  gone?: Moment
}

const firstMails: readonly ConversationMail[] = ['proposals', 'invitation']

/** It does not go on, or not with them: nothing is asked any more. */
export const isFarewell = (kind: ConversationMail): boolean =>
  kind === 'cancelled' || kind === 'withdrawn'

/** The words of a mail, with its values filled in. */
export function conversationMailText(
  kind: ConversationMail,
  { moments, place, gone, about, ...values }: Told,
  { language, role }: { language: Language; role: GuestRole },
) {
  const words = conversationMailWords(language, role)
  const said = {
    ...values,
    about: about === undefined ? words.aboutGone : fill(words.about, { about }),
  }
  const { subject, paragraphs } = words[kind]
  const closing = isFarewell(kind) ? farewellTexts : meetingTexts
  return {
    subject: fill(subject, said),
    paragraphs: [
      ...paragraphs.map((text) => fill(text, said)),
      ...closing({ moments, place, gone }, { words, language }),
    ],
    button: words.button,
    after: isFarewell(kind)
      ? []
      : [...(firstMails.includes(kind) ? [] : [words.newLink]), ...words.after],
  }
}

type Meeting = Pick<Told, 'moments' | 'place' | 'gone'>
type In = { words: Words; language: Language }

const meetingTexts = ({ moments, place, gone }: Meeting, { words, language }: In): string[] => [
  ...(gone ? [fill(words.gone, { moment: momentText(gone, language) })] : []),
  fill(words.when, { moments: momentsText(moments, language) }),
  fill(words.where, { place: placeText(place, language) }),
]

/** Which one it was, as it stands in their calendar, and not where to come. */
const farewellTexts = ({ moments, gone }: Meeting, { words, language }: In): string[] => [
  fill(words.wasAbout, { moments: momentsText(gone ? [gone] : moments, language) }),
  ...(gone ? [words.takenOut] : []),
  words.nothing,
]

function momentsText(moments: readonly Moment[], language: Language): string {
  const texts = moments.map((moment) => momentText(moment, language))
  return texts.length === 1 ? texts.join('') : texts.map((text) => `\n– ${text}`).join('')
}

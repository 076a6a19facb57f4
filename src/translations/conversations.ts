/**
 * Words of the page on which who is invited to a conversation answers. Adults are addressed with `u`,
 * pupils with `je`: `forPupils` holds what differs for them.
 */
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant } from '../domain/kernel/words.js'
import { nl, type InvitationWords } from './conversationsDutch.js'
import { en } from './conversationsEnglish.js'

const forPupils: Partial<InvitationWords> = {
  heading: 'Gesprek over het plan over jou',
  intro: 'Hoi {name}, {planner} van {school} wil graag met je praten over jouw plan.',
  you: 'jij',
  saved: 'Je antwoord is bewaard',
  savedText: '{planner} ziet het. Je kunt je antwoord wijzigen tot het gesprek is geweest.',
  answered: 'Je antwoordde op {at}. Hieronder kun je dat wijzigen.',
  again: 'Het gesprek is gewijzigd sinds je antwoord. Wil je opnieuw antwoorden?',
  answerTitle: 'Jouw antwoord',
  each: 'Kun je dan?',
  choice: 'Kom je?',
  choiceSeveral: 'Kom je, op een van deze momenten?',
  words: 'Wanneer kun je wel?',
  wordsHint: 'Alleen als je een ander moment wilt. Hooguit 1000 tekens.',
  calendar: 'In je agenda zetten',
  calendarLater: 'Een bestand voor je agenda krijg je als het moment vaststaat.',
  askText: 'Heb je een vraag? {planner} van {school} helpt je verder.',
  problemChanged:
    'Het gesprek is gewijzigd sinds je deze pagina opende. Je antwoord is nog niet bewaard. Kijk wat er nu staat, en verstuur je antwoord dan opnieuw.',
  problemChoice: 'Kies of je komt.',
  problemMoment: 'Kies bij {moment} of je dan kunt.',
  problemNoMoment:
    'Je komt, maar kunt op geen van deze momenten. Kies ‘Liever op een ander moment’.',
  problemWords: 'Schrijf wanneer je wel kunt.',
  cancelledText: 'De school heeft het afgezegd. Je hoeft niets te doen.',
  cancelledAdvice: 'Denk je dat dit niet klopt? Vraag het op school.',
  pastText: 'Je kunt niet meer antwoorden.',
  pastAdvice: 'Heb je een vraag over het gesprek? Vraag het op school.',
  expiredAdvice: 'Heb je een vraag over het gesprek? Vraag het op school.',
  withdrawnTitle: 'Je bent voor dit gesprek niet meer uitgenodigd',
  withdrawnText: 'De school heeft de uitnodiging ingetrokken. Je hoeft niets te doen.',
  withdrawnAdvice: 'Denk je dat dit niet klopt? Vraag het op school.',
  elsewhereAdvice: 'Open de link in je mail en antwoord daar.',
  noCalendarTitle: 'Er is nog geen bestand voor je agenda',
  noCalendarAdvice: 'Open de link in je mail om te antwoorden.',
}

const forEnglishPupils: Partial<InvitationWords> = {
  heading: 'Conversation about the plan about you',
  intro: 'Hi {name}, {planner} of {school} would like to talk with you about your plan.',
}

const words = catalogue('conversations', { nl, en })
const wordsForPupils = variant('conversationsForPupils', words, {
  nl: forPupils,
  en: forEnglishPupils,
})

export const invitationWords = (language: Language, informal: boolean): InvitationWords =>
  (informal ? wordsForPupils : words)[language]

/** Words of consent: how guardians stand to the action part, and what to do when they do not agree. */
import { catalogue } from '../domain/kernel/words.js'
import type { Language } from '../domain/kernel/language.js'
import type { Consent, ConsentPolicy, ConsentState } from '../domain/signing/consent.js'
import { fill } from './fill.js'

type Words = {
  label: string
  /** In lists. */
  states: Record<ConsentState, string>
  /** With the counts `{asked}`, `{given}` and `{refused}`. */
  texts: Record<ConsentState | 'givenBefore', string>
  /** Above the action part while it can be changed. */
  whileEditing: Partial<Record<ConsentState, string>>
  next: string
  steps: string[]
  perspective: string
  policy: string
  policyHelp: string
  consentOf: string
  consentOfWhom: Record<ConsentPolicy['consentOf'], string>
  withoutConsent: string
  withoutConsentWhat: Record<ConsentPolicy['withoutConsent'], string>
}

const nl: Words = {
  label: 'Instemming met het handelingsdeel',
  states: {
    notAsked: 'Niet gevraagd',
    open: 'Gevraagd',
    given: 'Gegeven',
    partly: 'Gedeeltelijk',
    refused: 'Geweigerd',
    notGiven: 'Niet gegeven',
    voided: 'Vervallen',
  },
  texts: {
    notAsked: 'Niet gevraagd: dit plan heeft geen handelingsdeel.',
    open: 'Nog niet bekend: niet iedereen heeft geantwoord. Ingestemd: {given} van {asked}.',
    given: 'Gegeven. Ingestemd: {given} van {asked}.',
    givenBefore: 'Gegeven bij een eerdere ondertekening van hetzelfde handelingsdeel.',
    partly: 'Gedeeltelijk gegeven. Ingestemd: {given} van {asked}.',
    refused: 'Geweigerd door {refused}, ingestemd {given} van {asked}.',
    notGiven: 'Niet gegeven. Ingestemd: {given} van {asked}.',
    voided: 'Vervallen: het handelingsdeel is veranderd nadat erover is geantwoord.',
  },
  whileEditing: {
    given:
      'Met dit deel is ingestemd. Verandert hier iets, dan geldt die instemming niet meer en wordt ze opnieuw gevraagd.',
    partly:
      'Een van de ouders heeft met dit deel ingestemd. Verandert hier iets, dan geldt die instemming niet meer en wordt ze opnieuw gevraagd.',
    voided:
      'Met dit deel was ingestemd, maar het is daarna veranderd. Zet je het helemaal terug, dan geldt de instemming weer. Een half uur na de eerste wijziging krijgt wie instemde bericht.',
  },
  next: 'Wat nu kan',
  steps: [
    'Ga opnieuw in gesprek, pas het handelingsdeel aan waar dat kan en verstuur het plan opnieuw.',
    'Vraag een onderwijsconsulent om mee te denken. Dat is gratis, voor ouders en school.',
    'Komen jullie er samen niet uit, dan kan het geschil naar de Geschillencommissie passend onderwijs. Zij geeft binnen ongeveer tien weken advies; ook dat is gratis.',
  ],
  perspective:
    'Het bestuur laat toe dat zonder instemming alleen het perspectiefdeel wordt vastgesteld.',
  policy: 'Instemming',
  policyHelp:
    'De wet zegt niet of één van twee ouders genoeg is; het bestuur kiest. Een weigering die bekend is, telt altijd. Geldt voor plannen die hierna worden verstuurd.',
  consentOf: 'Wie moet instemmen met het handelingsdeel',
  consentOfWhom: {
    all: 'Alle ouders en verzorgers aan wie het is gevraagd',
    one: 'Eén van hen, als de ander niet weigert',
  },
  withoutConsent: 'Wat zonder instemming mag worden vastgesteld',
  withoutConsentWhat: {
    nothing: 'Niets: eerst opnieuw in gesprek',
    perspective: 'Alleen het perspectiefdeel; het handelingsdeel blijft open',
  },
}

const en: Words = {
  label: 'Consent to the action part',
  states: {
    notAsked: 'Not asked',
    open: 'Asked',
    given: 'Given',
    partly: 'In part',
    refused: 'Refused',
    notGiven: 'Not given',
    voided: 'Void',
  },
  texts: {
    notAsked: 'Not asked: this plan has no action part.',
    open: 'Not known yet: not everyone has answered. Consented: {given} of {asked}.',
    given: 'Given. Consented: {given} of {asked}.',
    givenBefore: 'Given in an earlier signing of the same action part.',
    partly: 'Given in part. Consented: {given} of {asked}.',
    refused: 'Refused by {refused}, consented {given} of {asked}.',
    notGiven: 'Not given. Consented: {given} of {asked}.',
    voided: 'Void: the action part was changed after it was answered.',
  },
  whileEditing: {
    given:
      'This part was consented to. When something changes here, that consent no longer holds and is asked again.',
    partly:
      'One of the guardians consented to this part. When something changes here, that consent no longer holds and is asked again.',
    voided:
      'This part was consented to and has changed since. When you put all of it back, the consent holds again. Half an hour after the first change, who consented is told.',
  },
  next: 'What can be done now',
  steps: [
    'Talk again, change the action part where that is possible and send the plan again.',
    'Ask an education consultant (onderwijsconsulent) to think along. That is free, for parents and school.',
    'If you cannot agree, the dispute can go to the Geschillencommissie passend onderwijs. It advises within about ten weeks; that is free too.',
  ],
  perspective: 'The board allows that, without consent, the perspective part alone is established.',
  policy: 'Consent',
  policyHelp:
    'The law does not say whether one of two parents is enough; the board chooses. A refusal that is known always counts. Holds for plans sent after this.',
  consentOf: 'Who must consent to the action part',
  consentOfWhom: {
    all: 'All parents and guardians who are asked',
    one: 'One of them, if the other does not refuse',
  },
  withoutConsent: 'What may be established without consent',
  withoutConsentWhat: {
    nothing: 'Nothing: talk again first',
    perspective: 'The perspective part alone; the action part stays open',
  },
}

export const consentWords = catalogue('consent', { nl, en })

/** How consent stands, in one sentence with its counts. */
export function consentText(
  { state, ...counts }: Consent | { state: 'voided' },
  language: Language,
): string {
  const isBefore = state === 'given' && 'asked' in counts && counts.asked === 0
  return fill(consentWords[language].texts[isBefore ? 'givenBefore' : state], counts)
}

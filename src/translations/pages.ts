/**
 * Every word on the public pages. Parents and staff are addressed with `u`, pupils with `je`:
 * `pagesForPupils` holds what differs for them, `pagesOfEvaluations` what differs where an evaluation is signed.
 */
import { catalogue, variant } from '../domain/kernel/words.js'
import { type PageWords, nl } from './pagesDutch.js'
import { en } from './pagesEnglish.js'
import { enOfEvaluations, nlOfEvaluations, nlOfEvaluationsToPupils } from './pagesOfEvaluations.js'

const forPupils: Partial<PageWords> = {
  nextTitle: 'Wat je nu kunt doen',
  signIntro:
    'Hoi {name}, {school} vraagt je dit plan te lezen. Daarna kies je zelf wat je doet: tekenen, eerst iets vragen, of niet tekenen.',
  signRole: 'Jouw rol: {role}.',
  choiceTitle: 'Wat wil je doen?',
  choiceText: 'Je mag kiezen. Neem er de tijd voor: je kunt deze pagina later weer openen.',
  intentLabel: 'Wat zeg je met je handtekening?',
  statementLabel: 'Jouw mening',
  statementHint: 'Schrijf waar je het niet mee eens bent, en waarom. Het komt bij het plan.',
  nameLabel: 'Je naam',
  nameHint: 'Typ je voornaam en achternaam. Dit is je handtekening.',
  drawHint: 'Je getypte naam is genoeg. Teken je liever, doe dat dan in het vak.',
  drawEmpty: 'Vak voor je handtekening',
  drawFull: 'Je handtekening staat in het vak',
  signFinal: 'Na het tekenen ligt je keuze vast.',
  askPerson: 'Heb je een vraag, of klopt er iets niet? {contact} van {school} helpt je verder.',
  askSchool: 'Heb je een vraag, of klopt er iets niet? Vraag het aan iemand van {school}.',
  askKeep: 'Je tekent dan nog niet. Deze link blijft gewoon werken.',
  declineText: 'Wil je niet tekenen? Dat mag. Vertel de school in een paar woorden waarom.',
  reasonLabel: 'Waarom teken je niet?',
  declineNext: 'Hierna vragen wij of je het zeker weet.',
  confirmTitlePage: 'Weet je het zeker?',
  confirmTitle: 'Weet je zeker dat je niet tekent?',
  confirmRequired:
    'Als je niet tekent, stopt de ondertekening voor iedereen. De school leest je reden en praat er met je over.',
  confirmOptional:
    'Anderen kunnen wel tekenen. In het plan komt te staan dat je niet hebt getekend.',
  confirmFinal: 'Dit kun je daarna niet meer wijzigen.',
  signedTitle: 'Je hebt getekend',
  signedText: 'Je tekende op {at}. Dank je wel.',
  signedWhat: 'Wat je hebt getekend',
  answerStatement: 'Jouw mening',
  answerReason: 'Jouw reden',
  copyTitle: 'Jouw plan',
  copyLater: 'Je krijgt het getekende plan per mail zodra iedereen heeft getekend.',
  copySoon: 'Iedereen heeft getekend. Het plan wordt nu verzegeld; je krijgt het zo per mail.',
  declinedTitle: 'Je hebt niet getekend',
  declinedText: 'Je liet dit weten op {at}. De school heeft je antwoord.',
  declinedWhat: 'Jouw antwoord',
  declinedNext: 'De school praat er met je over. Je hoeft nu niets te doen.',
  problemIntent: 'Kies wat je met je handtekening zegt.',
  problemName: 'Vul je naam in.',
  problemNameForm: 'Vul je naam in op één regel, met hooguit 120 tekens en geen onzichtbare.',
  problemDrawing: 'Je tekening kon niet worden gelezen. Maak het vak leeg en teken opnieuw.',
  problemStatement: 'Schrijf waar je het niet mee eens bent.',
  problemReason: 'Schrijf in een paar woorden waarom je niet tekent.',
  withdrawnText: 'Je hoeft dit plan niet meer te tekenen. Er is niets verkeerd gegaan.',
  withdrawnAdvice:
    'Je hoeft niets te doen. Komt er een nieuw plan, dan krijg je daar een nieuwe mail over.',
  closedAdvice: 'Je hoeft niets te doen. De school praat met je over het vervolg.',
  noCopyTitle: 'Jouw afschrift is er nog niet',
  noCopyAdvice: 'Je krijgt het per mail zodra het klaar is.',
  tooOftenText: 'Vanaf jouw verbinding kwam te veel tegelijk. Er is niets opgeslagen.',
  waitingTitle: 'Je bent nog niet aan de beurt',
  waitingAdvice: 'Je hoeft niets te doen. Je krijgt een mail zodra je kunt tekenen.',
}

export const pages = catalogue('pages', { nl, en })
export const pagesForPupils = variant('pagesForPupils', pages, { nl: forPupils })
export const pagesOfEvaluations = variant('pagesOfEvaluations', pages, {
  nl: nlOfEvaluations,
  en: enOfEvaluations,
})
export const pagesOfEvaluationsForPupils = variant('pagesOfEvaluationsForPupils', pagesForPupils, {
  nl: nlOfEvaluationsToPupils,
  en: enOfEvaluations,
})

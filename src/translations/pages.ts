/**
 * Every word on the public pages. Parents and staff are addressed with `u`, pupils with `je`:
 * `pagesForPupils` holds what differs for them.
 */
import { en } from './pagesEnglish.js'

const nl = {
  skip: 'Direct naar de inhoud',
  foot: 'Leidraad: plannen van de school, samen afgesproken.',
  otherLanguage: 'English',
  errorPrefix: 'Fout:',
  errorTitle: 'Er klopt nog iets niet',
  nextTitle: 'Wat u nu kunt doen',

  signTitlePage: 'Plan lezen en ondertekenen',
  signCaption: 'Lezen en ondertekenen',
  signIntro:
    'Beste {name}, {school} vraagt u dit plan te lezen. Daarna kiest u zelf wat u doet: tekenen, eerst iets vragen, of niet tekenen.',
  signRole: 'Uw rol: {role}.',
  toChoice: 'Naar mijn keuze',
  openPdf: 'Plan openen als PDF',
  choiceTitle: 'Wat wilt u doen?',
  choiceText: 'U mag kiezen. Neem er de tijd voor: u kunt deze pagina later weer openen.',

  signTitle: 'Ondertekenen',
  intentLabel: 'Wat zegt u met uw handtekening?',
  declareAs: 'Ik teken als {role}. Daarmee zeg ik:',
  declareChosen: 'Ik teken als {role}, voor wat ik hierboven heb gekozen.',
  statementLabel: 'Uw zienswijze',
  statementHint: 'Schrijf waar u het niet mee eens bent, en waarom. Het komt bij het plan.',
  nameLabel: 'Uw naam',
  nameHint: 'Typ uw voornaam en achternaam. Dit is uw handtekening.',
  drawLabel: 'Tekenen met vinger of muis (hoeft niet)',
  drawHint: 'Uw getypte naam is genoeg. Tekent u liever, doe dat dan in het vak.',
  drawEmpty: 'Vak voor uw handtekening',
  drawFull: 'Uw handtekening staat in het vak',
  drawUndo: 'Laatste lijn weghalen',
  drawClear: 'Vak leegmaken',
  signFinal: 'Na het tekenen ligt uw keuze vast.',
  signButton: 'Plan ondertekenen',

  askTitle: 'Eerst iets vragen',
  askPerson: 'Hebt u een vraag, of klopt er iets niet? {contact} van {school} helpt u verder.',
  askSchool:
    'Hebt u een vraag, of klopt er iets niet? Bel {school}, of vraag het aan wie u daar kent.',
  askButton: 'Vraag mailen aan de school',
  askSubject: 'Vraag over het plan',
  askKeep: 'U tekent dan nog niet. Deze link blijft gewoon werken.',

  declineTitle: 'Niet ondertekenen',
  declineText: 'Wilt u niet tekenen? Dat mag. Vertel de school in een paar woorden waarom.',
  reasonLabel: 'Waarom tekent u niet?',
  reasonHint: 'De school leest dit, en het komt bij het plan.',
  declineNext: 'Hierna vragen wij of u het zeker weet.',
  declineButton: 'Plan niet ondertekenen',
  declineStep: 'Niet ondertekenen · laatste stap',
  confirmTitlePage: 'Weet u het zeker?',
  confirmTitle: 'Weet u zeker dat u niet tekent?',
  confirmRequired:
    'Als u niet tekent, stopt de ondertekening voor iedereen. De school leest uw reden en neemt contact met u op.',
  confirmOptional:
    'Anderen kunnen wel tekenen. In het plan komt te staan dat u niet hebt getekend.',
  confirmFinal: 'Dit kunt u daarna niet meer wijzigen.',
  confirmButton: 'Ja, ik teken niet',
  confirmBack: 'Terug naar het plan',

  signedTitle: 'U hebt getekend',
  signedText: 'U tekende op {at}. Dank u wel.',
  signedWhat: 'Wat u hebt getekend',
  answerPlan: 'Plan',
  answerRole: 'Als',
  answerName: 'Naam',
  answerAt: 'Wanneer',
  answerStatement: 'Uw zienswijze',
  answerReason: 'Uw reden',
  answerDigest: 'Controlegetal van het plan',
  copyTitle: 'Uw afschrift',
  copyReady: 'Iedereen heeft getekend. Dit is het plan met alle handtekeningen. Bewaar het goed.',
  copyLater: 'U krijgt het getekende plan per mail zodra iedereen heeft getekend.',
  copySoon: 'Iedereen heeft getekend. Het plan wordt nu verzegeld; u krijgt het zo per mail.',
  copyNever: 'De ondertekening is gestopt. Er komt geen getekend plan. De school neemt contact op.',
  copyButton: 'Getekend plan openen (PDF)',
  readAgain: 'Het plan nog eens lezen (PDF)',
  toVerify: 'Controleren of een document echt is',

  declinedTitle: 'U hebt niet getekend',
  declinedText: 'U liet dit weten op {at}. De school heeft uw antwoord.',
  declinedWhat: 'Uw antwoord',
  declinedNext: 'De school neemt contact met u op. U hoeft nu niets te doen.',

  problemIntent: 'Kies wat u met uw handtekening zegt.',
  problemName: 'Vul uw naam in.',
  problemNameForm: 'Vul uw naam in op één regel, met hooguit 120 tekens.',
  problemDrawing: 'Uw tekening kon niet worden gelezen. Maak het vak leeg en teken opnieuw.',
  problemStatement: 'Schrijf waar u het niet mee eens bent.',
  problemReason: 'Schrijf in een paar woorden waarom u niet tekent.',
  problemLong: 'Maak deze tekst korter, tot hooguit 4000 tekens.',

  unknownTitle: 'Deze link werkt niet (meer)',
  unknownText: 'Misschien is er een nieuwere mail van de school, of is de link niet heel.',
  unknownAdvice:
    'Kijk of u een nieuwere mail hebt en open de link daarin. Hebt u die niet? Vraag de school om een nieuwe link.',
  withdrawnTitle: 'De school heeft dit plan teruggetrokken',
  withdrawnText: 'U hoeft dit plan niet meer te tekenen. Er is niets verkeerd gegaan.',
  withdrawnAdvice:
    'U hoeft niets te doen. Komt er een nieuw plan, dan krijgt u daar een nieuwe mail over.',
  closedTitle: 'De ondertekening is gesloten',
  closedText: 'Iemand anders heeft dit plan niet getekend. Daarom kan niemand het nu nog tekenen.',
  closedAdvice: 'U hoeft niets te doen. De school neemt contact op over het vervolg.',
  waitingTitle: 'U bent nog niet aan de beurt',
  waitingText: 'Eerst tekent iemand anders dit plan.',
  waitingAdvice: 'U hoeft niets te doen. U krijgt een mail zodra u kunt tekenen.',
  noCopyTitle: 'Uw afschrift is er nog niet',
  noCopyText: 'Het plan is nog niet door iedereen getekend en verzegeld.',
  noCopyAdvice: 'U krijgt het per mail zodra het klaar is.',
  busyTitle: 'Het is nu even druk',
  busyText: 'Er is niets opgeslagen en er is niets verloren.',
  busyAdvice: 'Wacht een minuut en open deze pagina dan nog eens.',
  failedTitle: 'Er ging iets mis bij ons',
  failedText: 'Dit ligt niet aan u. De beheerder kan in het logboek zien wat er is gebeurd.',
  failedAdvice: 'Probeer het straks nog eens. Lukt het dan niet, bel dan de school.',
  tooLargeTitle: 'Dit is te groot om te versturen',
  tooLargeText: 'Er is niets opgeslagen.',
  tooLargeAdvice: 'Ga terug, maak de tekst of de tekening kleiner en probeer het nog eens.',

  verifyBrand: 'Document controleren',
  verifyTitle: 'Is dit document echt?',
  verifyLead:
    'Kies een PDF die met Leidraad is ondertekend. U ziet direct of het bestand echt is en of er iets aan is veranderd.',
  fileLabel: 'PDF-bestand',
  fileHint: 'Een PDF van hooguit 25 MB, zoals u die van de school kreeg.',
  verifyButton: 'Document controleren',
  verifyAgain: 'Nog een document controleren',
  verifyPrivacyTitle: 'Wat wij met het bestand doen',
  verifyPrivacy:
    'Wij lezen het bestand alleen om het te controleren. Daarna is het weg: wij bewaren niets en schrijven er niets over op.',
  verifyFacts: 'Wat er in het document staat',
  demonstration: 'Demonstratie: dit zegel bewijst niets',
  doNow: 'Wat u doet:',
  fileMissing: 'Kies eerst een PDF-bestand.',
  fileTooLarge: 'Dit bestand is groter dan 25 MB. Kies een kleiner bestand.',
}

export type PageWords = Record<keyof typeof nl, string>

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
  problemNameForm: 'Vul je naam in op één regel, met hooguit 120 tekens.',
  problemDrawing: 'Je tekening kon niet worden gelezen. Maak het vak leeg en teken opnieuw.',
  problemStatement: 'Schrijf waar je het niet mee eens bent.',
  problemReason: 'Schrijf in een paar woorden waarom je niet tekent.',
  withdrawnText: 'Je hoeft dit plan niet meer te tekenen. Er is niets verkeerd gegaan.',
  withdrawnAdvice:
    'Je hoeft niets te doen. Komt er een nieuw plan, dan krijg je daar een nieuwe mail over.',
  closedAdvice: 'Je hoeft niets te doen. De school praat met je over het vervolg.',
  waitingTitle: 'Je bent nog niet aan de beurt',
  waitingAdvice: 'Je hoeft niets te doen. Je krijgt een mail zodra je kunt tekenen.',
}

export const pages: Record<'nl' | 'en', PageWords> = { nl, en }
export const pagesForPupils: Record<'nl' | 'en', PageWords> = { nl: { ...nl, ...forPupils }, en }

/** `{name}` in a text stands for a value. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

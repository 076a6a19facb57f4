import { catalogue, variant } from '../domain/kernel/words.js'
import type { PrintableDocument } from '../domain/printing/document.js'

const nl = {
  functionDescription: 'Functiebeschrijving',
  careProtocol: 'Protocol',
  plan: 'Plan',
  evaluation: 'Evaluatie',
  contents: 'Inhoud',
  inBrief: 'In het kort',
  inBriefText: 'Het belangrijkste van dit plan. Het hele plan staat hierna.',
  draft: 'Concept',
  unanswered: 'Niet ingevuld',
  page: 'Pagina',
  of: 'van',
  logoOf: 'Logo van',
  consentTitle: 'Dit deel vraagt om instemming',
  consentText:
    'Ouders of verzorgers beslissen apart over dit deel van het plan. Zij tekenen daarvoor direct onder dit deel.',
  consentSignatures: 'Instemming met dit deel',
  signatures: 'Handtekeningen',
  signed: 'Ondertekend',
  declined: 'Niet ondertekend',
  open: 'Nog niet ondertekend',
  reason: 'Reden',
  statement: 'Zienswijze',
  signatureOf: 'Handtekening van',
  evidence: 'Bewijs van ondertekening',
  evidenceIntro: 'Deze bladzijde laat zien wie wanneer heeft ondertekend en hoe u dat controleert.',
  who: 'Wie',
  act: 'Wat',
  when: 'Wanneer',
  means: 'Hoe wij wisten wie het was',
  verify: 'Controleren of dit document echt is',
  verifyText:
    'Ga naar het adres hieronder of scan de code. Kies daar het PDF-bestand. U ziet direct of het bestand echt is en of er niets aan is veranderd.',
  qrOf: 'QR-code met het adres',
  events: 'Wat er is gebeurd',
  what: 'Gebeurtenis',
  digests: 'Controlegetallen',
  tick: 'Aankruisvak',
  name: 'Naam',
  date: 'Datum',
  signature: 'Handtekening',
  ownLayout: 'de eigen opmaak van het sjabloon',
}

const nlOfEvaluations: Partial<typeof nl> = {
  inBriefText: 'Het belangrijkste van deze evaluatie. De hele evaluatie staat hierna.',
  consentText:
    'Ouders of verzorgers beslissen apart over dit deel van de evaluatie. Zij tekenen daarvoor direct onder dit deel.',
}

const en: typeof nl = {
  functionDescription: 'Function description',
  careProtocol: 'Protocol',
  plan: 'Plan',
  evaluation: 'Evaluation',
  contents: 'Contents',
  inBrief: 'In brief',
  inBriefText: 'The main points of this plan. The whole plan follows.',
  draft: 'Draft',
  unanswered: 'Not filled in',
  page: 'Page',
  of: 'of',
  logoOf: 'Logo of',
  consentTitle: 'This part asks for consent',
  consentText:
    'Parents or guardians decide on this part of the plan separately. They sign for it directly below this part.',
  consentSignatures: 'Consent to this part',
  signatures: 'Signatures',
  signed: 'Signed',
  declined: 'Not signed',
  open: 'Not signed yet',
  reason: 'Reason',
  statement: 'Statement of view',
  signatureOf: 'Signature of',
  evidence: 'Evidence of signing',
  evidenceIntro: 'This page shows who signed when, and how you can check it.',
  who: 'Who',
  act: 'What',
  when: 'When',
  means: 'How we knew who it was',
  verify: 'Check that this document is genuine',
  verifyText:
    'Go to the address below or scan the code. Choose the PDF file there. You will see at once whether the file is genuine and nothing in it has been changed.',
  qrOf: 'QR code with the address',
  events: 'What happened',
  what: 'Event',
  digests: 'Digests',
  tick: 'Tick box',
  name: 'Name',
  date: 'Date',
  signature: 'Signature',
  ownLayout: 'the template’s own layout',
}

const enOfEvaluations: Partial<typeof nl> = {
  inBriefText: 'The main points of this evaluation. The whole evaluation follows.',
  consentText:
    'Parents or guardians decide on this part of the evaluation separately. They sign for it directly below this part.',
}

export const printing = catalogue('printing', { nl, en })
const ofEvaluations = variant('printingOfEvaluations', printing, {
  nl: nlOfEvaluations,
  en: enOfEvaluations,
})

/** The words of the house in a document: its kind decides them. */
export const printingWords = ({
  kind,
  language,
}: Pick<PrintableDocument, 'kind' | 'language'>): typeof nl =>
  (kind === 'evaluation' ? ofEvaluations : printing)[language]

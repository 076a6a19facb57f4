/** What the pages of signing say otherwise of an evaluation: it is about a plan, and is none itself. */
import type { PageWords } from './pagesDutch.js'

export const nlOfEvaluations: Partial<PageWords> = {
  signTitlePage: 'Evaluatie lezen en ondertekenen',
  signIntro:
    'Beste {name}, {school} vraagt u deze evaluatie te lezen. Daarna kiest u zelf wat u doet: tekenen, eerst iets vragen, of niet tekenen.',
  openPdf: 'Evaluatie openen als PDF',
  statementHint: 'Schrijf waar u het niet mee eens bent, en waarom. Het komt bij de evaluatie.',
  cannotEstablish:
    'U kunt deze evaluatie nu niet vaststellen. Dat kan pas als de ouders met het handelingsdeel instemmen, of als het bestuur toelaat dat zonder instemming een deel wordt vastgesteld.',
  signButton: 'Evaluatie ondertekenen',
  askSubject: 'Vraag over de evaluatie',
  reasonHint: 'De school leest dit, en het komt bij de evaluatie.',
  declineButton: 'Evaluatie niet ondertekenen',
  confirmOptional:
    'Anderen kunnen wel tekenen. In de evaluatie komt te staan dat u niet hebt getekend.',
  confirmBack: 'Terug naar de evaluatie',
  answerPlan: 'Evaluatie',
  answerDigest: 'Controlegetal van de evaluatie',
  copyReady:
    'Iedereen heeft getekend. Dit is de evaluatie met alle handtekeningen. Bewaar die goed.',
  copyLater: 'U krijgt de getekende evaluatie per mail zodra iedereen heeft getekend.',
  copySoon: 'Iedereen heeft getekend. De evaluatie wordt nu verzegeld; u krijgt die zo per mail.',
  copyNever:
    'De ondertekening is gestopt. Er komt geen getekende evaluatie. De school neemt contact op.',
  copyButton: 'Getekende evaluatie openen (PDF)',
  readAgain: 'De evaluatie nog eens lezen (PDF)',
  withdrawnTitle: 'De school heeft deze evaluatie teruggetrokken',
  withdrawnText: 'U hoeft deze evaluatie niet meer te tekenen. Er is niets verkeerd gegaan.',
  withdrawnAdvice:
    'U hoeft niets te doen. Komt er een nieuwe evaluatie, dan krijgt u daar een nieuwe mail over.',
  closedText:
    'Iemand anders heeft deze evaluatie niet getekend. Daarom kan niemand die nu nog tekenen.',
  noCopyText: 'De evaluatie is nog niet door iedereen getekend en verzegeld.',
  waitingText: 'Eerst tekent iemand anders deze evaluatie.',
}

/** Laid over those to adults, where they say `u`. */
export const nlOfEvaluationsToPupils: Partial<PageWords> = {
  ...nlOfEvaluations,
  signIntro:
    'Hoi {name}, {school} vraagt je deze evaluatie te lezen. Daarna kies je zelf wat je doet: tekenen, eerst iets vragen, of niet tekenen.',
  statementHint: 'Schrijf waar je het niet mee eens bent, en waarom. Het komt bij de evaluatie.',
  confirmOptional:
    'Anderen kunnen wel tekenen. In de evaluatie komt te staan dat je niet hebt getekend.',
  copyTitle: 'Jouw evaluatie',
  copyLater: 'Je krijgt de getekende evaluatie per mail zodra iedereen heeft getekend.',
  copySoon: 'Iedereen heeft getekend. De evaluatie wordt nu verzegeld; je krijgt die zo per mail.',
  withdrawnText: 'Je hoeft deze evaluatie niet meer te tekenen. Er is niets verkeerd gegaan.',
  withdrawnAdvice:
    'Je hoeft niets te doen. Komt er een nieuwe evaluatie, dan krijg je daar een nieuwe mail over.',
}

export const enOfEvaluations: Partial<PageWords> = {
  signTitlePage: 'Read and sign an evaluation',
  signIntro:
    'Dear {name}, {school} asks you to read this evaluation. Then you choose what to do: sign, ask something first, or not sign.',
  openPdf: 'Open the evaluation as PDF',
  statementHint: 'Write what you do not agree with, and why. It will be added to the evaluation.',
  cannotEstablish:
    'You cannot establish this evaluation now. That is possible once the parents consent to the action part, or where the board lets a part be established without consent.',
  signButton: 'Sign the evaluation',
  askSubject: 'Question about the evaluation',
  reasonHint: 'The school reads this, and it will be added to the evaluation.',
  declineButton: 'Do not sign the evaluation',
  confirmOptional: 'Others can still sign. The evaluation will say that you did not sign.',
  confirmBack: 'Back to the evaluation',
  answerPlan: 'Evaluation',
  answerDigest: 'Check number of the evaluation',
  copyReady: 'Everyone has signed. This is the evaluation with all signatures. Keep it safe.',
  copyLater: 'You will get the signed evaluation by mail as soon as everyone has signed.',
  copySoon: 'Everyone has signed. The evaluation is being sealed; you will get it by mail soon.',
  copyNever:
    'Signing has stopped. There will be no signed evaluation. The school will be in touch.',
  copyButton: 'Open the signed evaluation (PDF)',
  readAgain: 'Read the evaluation again (PDF)',
  withdrawnTitle: 'The school has withdrawn this evaluation',
  withdrawnText: 'You need not sign this evaluation any more. Nothing went wrong.',
  withdrawnAdvice:
    'You need not do anything. If there is a new evaluation, you will get a new mail about it.',
  closedText: 'Someone else did not sign this evaluation. That is why nobody can sign it now.',
  noCopyText: 'The evaluation has not been signed by everyone and sealed yet.',
  waitingText: 'Someone else signs this evaluation first.',
}

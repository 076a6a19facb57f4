import type { ChainFault } from '../domain/audit/chain.js'
import type { ReasonCode } from '../domain/verification/verdict.js'

export type Explanation = { title: string; meaning: string; advice: string }
type VerdictKind = 'genuine' | 'genuineDemonstration' | 'notGenuine' | 'unreadable'

type Texts = {
  verdicts: Record<VerdictKind, Explanation>
  /** `{name}` stands for a value of the finding. */
  reasons: Record<ReasonCode, Explanation>
  faults: Record<ChainFault, string>
  digests: Record<'documentDigest' | 'answersDigest' | 'templateDigest', string>
  labels: Record<
    'sealedBy' | 'issuer' | 'claimedAt' | 'document' | 'school' | 'parties' | 'reasons',
    string
  >
}

const askSchool =
  'Vertrouw dit bestand niet. Vraag de school om het oorspronkelijke bestand en controleer dat.'

const nl: Texts = {
  verdicts: {
    genuine: {
      title: 'Echt en niet veranderd',
      meaning:
        'Dit bestand is precies zo verzegeld door {sealedBy}. Na het verzegelen is er niets veranderd of toegevoegd. De handtekeningen kloppen met het logboek in het bestand.',
      advice: 'U hoeft niets te doen.',
    },
    genuineDemonstration: {
      title: 'Niet veranderd, maar met een demonstratiezegel',
      meaning:
        'Na het verzegelen is er niets veranderd of toegevoegd. Maar het zegel is van een demonstratie: het bewijst niet wie het bestand heeft verzegeld.',
      advice: 'Gebruik dit bestand alleen om Leidraad te proberen, niet als bewijs.',
    },
    notGenuine: {
      title: 'Niet echt, of veranderd',
      meaning: 'Er klopt iets niet aan dit bestand. Hieronder staat wat.',
      advice: askSchool,
    },
    unreadable: {
      title: 'Niet te lezen',
      meaning: 'Dit bestand is geen PDF, of het is beschadigd of te groot om te lezen.',
      advice: 'Kies het PDF-bestand dat u van de school kreeg, en probeer het nog eens.',
    },
  },
  reasons: {
    notSealed: {
      title: 'Er zit geen zegel op',
      meaning: 'Dit bestand is nooit verzegeld, of het zegel is eraf gehaald.',
      advice: 'Is dit een concept? Vraag de school dan om het ondertekende bestand.',
    },
    contentChanged: {
      title: 'De inhoud is veranderd',
      meaning:
        'Het bestand is na het verzegelen veranderd. Het zegel van {subject} past er niet op.',
      advice: askSchool,
    },
    appended: {
      title: 'Er is iets toegevoegd',
      meaning:
        'Achter het verzegelde deel is iets toegevoegd. Wat u ziet kan anders zijn dan wat {subject} heeft verzegeld.',
      advice: askSchool,
    },
    sealUnknown: {
      title: 'Het zegel is onbekend',
      meaning:
        'Het zegel is van {subject}, uitgegeven door {issuer}. Die uitgever vertrouwen wij niet. Iedereen kan zelf zo een zegel maken.',
      advice:
        'Controleer het bestand op de website van de school die het heeft gemaakt, of vraag het aan die school.',
    },
    certificateNotValid: {
      title: 'Het certificaat gold niet op dat moment',
      meaning:
        'Het certificaat van het zegel geldt van {validFrom} tot {validUntil}. Het bestand zegt verzegeld te zijn op {claimedAt}.',
      advice: 'Vraag de school om het bestand opnieuw te verzegelen met een geldig certificaat.',
    },
    evidenceMissing: {
      title: 'Het bewijs ontbreekt',
      meaning: 'Het bestand met bewijs (evidence.json) zit niet in deze PDF.',
      advice: askSchool,
    },
    evidenceUnreadable: {
      title: 'Het bewijs is niet te lezen',
      meaning: 'Het bewijs (evidence.json) in deze PDF heeft niet de vorm die het moet hebben.',
      advice: askSchool,
    },
    chainBroken: {
      title: 'Het logboek klopt niet',
      meaning:
        'Het logboek van de ondertekening is niet heel. Bij stap {link} gaat het mis ({reason}).',
      advice: askSchool,
    },
    chainHeadMismatch: {
      title: 'Het logboek is niet volledig',
      meaning:
        'Het logboek eindigt niet waar het volgens het bewijs moet eindigen. Er kunnen stappen aan het einde weg zijn.',
      advice: askSchool,
    },
    digestMismatch: {
      title: 'Het bewijs gaat over een ander document',
      meaning: 'Het controlegetal {digest} is niet het getal dat bij de aanvraag is vastgelegd.',
      advice: askSchool,
    },
    disclosureMismatch: {
      title: 'Een gegeven past niet bij het logboek',
      meaning: 'Het gegeven “{name}” bij stap {link} is niet wat toen is vastgelegd.',
      advice: askSchool,
    },
    partiesMismatch: {
      title: 'De ondertekenaars kloppen niet',
      meaning: 'Wat er over de ondertekenaars staat is niet wat het logboek zegt ({party}).',
      advice: askSchool,
    },
  },
  faults: {
    empty: 'er staat niets in',
    malformed: 'een stap is niet te lezen',
    stream: 'een stap hoort bij een andere aanvraag',
    sequence: 'de volgorde klopt niet',
    previous: 'een stap past niet op de stap ervoor',
    hash: 'een stap is veranderd',
  },
  digests: {
    documentDigest: 'van het document dat is ondertekend',
    answersDigest: 'van de ingevulde antwoorden',
    templateDigest: 'van het sjabloon',
  },
  labels: {
    sealedBy: 'Verzegeld door',
    issuer: 'Certificaat van',
    claimedAt: 'Verzegeld op (volgens het bestand)',
    document: 'Document',
    school: 'School',
    parties: 'Ondertekenaars',
    reasons: 'Wat er niet klopt',
  },
}

const askTheSchool =
  'Do not rely on this file. Ask the school for the original file and check that one.'

const en: Texts = {
  verdicts: {
    genuine: {
      title: 'Genuine and unchanged',
      meaning:
        'This is exactly the file that {sealedBy} sealed. Nothing was changed or added after sealing. The signatures agree with the log inside the file.',
      advice: 'There is nothing you need to do.',
    },
    genuineDemonstration: {
      title: 'Unchanged, but with a demonstration seal',
      meaning:
        'Nothing was changed or added after sealing. But the seal belongs to a demonstration: it does not prove who sealed the file.',
      advice: 'Use this file only to try out Leidraad, not as evidence.',
    },
    notGenuine: {
      title: 'Not genuine, or changed',
      meaning: 'Something is wrong with this file. What it is stands below.',
      advice: askTheSchool,
    },
    unreadable: {
      title: 'Cannot be read',
      meaning: 'This file is not a PDF, or it is damaged or too large to read.',
      advice: 'Choose the PDF file that the school gave you, and try again.',
    },
  },
  reasons: {
    notSealed: {
      title: 'There is no seal on it',
      meaning: 'This file was never sealed, or the seal was taken off.',
      advice: 'Is this a draft? Then ask the school for the signed file.',
    },
    contentChanged: {
      title: 'The content was changed',
      meaning: 'The file was changed after sealing. The seal of {subject} does not fit it.',
      advice: askTheSchool,
    },
    appended: {
      title: 'Something was added',
      meaning:
        'Something was added behind the sealed part. What you see may differ from what {subject} sealed.',
      advice: askTheSchool,
    },
    sealUnknown: {
      title: 'The seal is unknown',
      meaning:
        'The seal is of {subject}, issued by {issuer}. We do not trust that issuer. Anyone can make such a seal.',
      advice: 'Check the file on the website of the school that made it, or ask that school.',
    },
    certificateNotValid: {
      title: 'The certificate was not valid at that moment',
      meaning:
        'The certificate of the seal is valid from {validFrom} until {validUntil}. The file claims to have been sealed on {claimedAt}.',
      advice: 'Ask the school to seal the file again with a valid certificate.',
    },
    evidenceMissing: {
      title: 'The evidence is missing',
      meaning: 'The file with evidence (evidence.json) is not inside this PDF.',
      advice: askTheSchool,
    },
    evidenceUnreadable: {
      title: 'The evidence cannot be read',
      meaning: 'The evidence (evidence.json) in this PDF does not have the form it must have.',
      advice: askTheSchool,
    },
    chainBroken: {
      title: 'The log does not hold',
      meaning: 'The log of the signing is not whole. It goes wrong at step {link} ({reason}).',
      advice: askTheSchool,
    },
    chainHeadMismatch: {
      title: 'The log is not complete',
      meaning:
        'The log does not end where the evidence says it must end. Steps at the end may be missing.',
      advice: askTheSchool,
    },
    digestMismatch: {
      title: 'The evidence is about another document',
      meaning: 'The digest {digest} is not the one that was recorded with the request.',
      advice: askTheSchool,
    },
    disclosureMismatch: {
      title: 'A value does not fit the log',
      meaning: 'The value “{name}” at step {link} is not what was recorded then.',
      advice: askTheSchool,
    },
    partiesMismatch: {
      title: 'The signers are not right',
      meaning: 'What the evidence says about the signers is not what the log says ({party}).',
      advice: askTheSchool,
    },
  },
  faults: {
    empty: 'it is empty',
    malformed: 'a step cannot be read',
    stream: 'a step belongs to another request',
    sequence: 'the order is wrong',
    previous: 'a step does not fit the one before it',
    hash: 'a step was changed',
  },
  digests: {
    documentDigest: 'of the document that was signed',
    answersDigest: 'of the answers',
    templateDigest: 'of the template',
  },
  labels: {
    sealedBy: 'Sealed by',
    issuer: 'Certificate of',
    claimedAt: 'Sealed on (as the file claims)',
    document: 'Document',
    school: 'School',
    parties: 'Signers',
    reasons: 'What is wrong',
  },
}

export const verification = { nl, en }

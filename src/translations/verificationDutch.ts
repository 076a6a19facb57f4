import type { ChainFault } from '../domain/audit/chain.js'
import type { ReasonCode } from '../domain/verification/verdict.js'

type VerdictKind = 'genuine' | 'genuineDemonstration' | 'notGenuine' | 'unreadable'

/** What the verify page says. */
export type Explanation = { title: string; meaning: string; advice: string }

export type VerificationTexts = {
  verdicts: Record<VerdictKind, Explanation>
  /** `{name}` stands for a value of the finding. */
  reasons: Record<ReasonCode, Explanation>
  faults: Record<ChainFault, string>
  digests: Record<
    'documentDigest' | 'answersDigest' | 'templateDigest' | 'followsDigest' | 'evaluatesDigest',
    string
  >
  outcomes: Record<'signed' | 'declined', string>
  labels: Record<
    | 'sealedBy'
    | 'issuer'
    | 'claimedAt'
    | 'document'
    | 'school'
    | 'follows'
    | 'evaluates'
    | 'parties'
    | 'reasons',
    string
  >
}

const askSchool =
  'Vertrouw dit bestand niet. Vraag de school om het oorspronkelijke bestand en controleer dat.'

export const nl: VerificationTexts = {
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
    sealForm: {
      title: 'Het zegel heeft een andere vorm',
      meaning: 'Het zegel van {subject} is niet gemaakt zoals Leidraad een zegel maakt.',
      advice: askSchool,
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
    evidenceTooLarge: {
      title: 'Het bewijs is te groot',
      meaning:
        'Het bewijs (evidence.json) in deze PDF is veel groter dan bewijs ooit is. Het is daarom niet gelezen.',
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
    consentMismatch: {
      title: 'De instemming klopt niet',
      meaning:
        'Wat er over de instemming met het handelingsdeel staat, volgt niet uit de antwoorden.',
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
    followsDigest: 'van het plan waarop dit volgt',
    evaluatesDigest: 'van het plan dat hier wordt geëvalueerd',
  },
  outcomes: { signed: 'heeft getekend', declined: 'heeft niet getekend' },
  labels: {
    sealedBy: 'Verzegeld door',
    issuer: 'Certificaat van',
    claimedAt: 'Verzegeld op (volgens het bestand)',
    document: 'Document',
    school: 'School',
    follows: 'Vervolg op',
    evaluates: 'Evaluatie van',
    parties: 'Ondertekenaars',
    reasons: 'Wat er niet klopt',
  },
}

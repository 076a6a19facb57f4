import type { VerificationTexts } from './verificationDutch.js'

const askTheSchool =
  'Do not rely on this file. Ask the school for the original file and check that one.'

export const en: VerificationTexts = {
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
    sealForm: {
      title: 'The seal has another form',
      meaning: 'The seal of {subject} was not made the way Leidraad makes a seal.',
      advice: askTheSchool,
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
    evidenceTooLarge: {
      title: 'The evidence is too large',
      meaning:
        'The evidence (evidence.json) in this PDF is far larger than evidence ever is. It was therefore not read.',
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
    consentMismatch: {
      title: 'The consent is not right',
      meaning:
        'What the evidence says about consent to the action part does not follow from the answers.',
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
    followsDigest: 'of the plan that this one follows',
    evaluatesDigest: 'of the plan that is evaluated here',
  },
  outcomes: { signed: 'signed', declined: 'declined' },
  labels: {
    sealedBy: 'Sealed by',
    issuer: 'Certificate of',
    claimedAt: 'Sealed on (as the file claims)',
    document: 'Document',
    school: 'School',
    follows: 'Follows',
    evaluates: 'Evaluation of',
    parties: 'Signers',
    reasons: 'What is wrong',
  },
}

/** A verdict as values for its page. */
import type { EvidenceParty } from '../domain/sealing/evidence.js'
import { namedPlans } from '../domain/verification/namedPlans.js'
import type { Verdict } from '../domain/verification/verdict.js'
import { formatDateTime } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import { explainFinding, explainVerdict } from '../translations/explainVerdict.js'
import { consentText, consentWords } from '../translations/consent.js'
import { fill } from '../translations/fill.js'
import { pages } from '../translations/pages.js'
import { signing } from '../translations/signing.js'
import { verification } from '../translations/verification.js'
import type { VerificationTexts } from '../translations/verificationDutch.js'

export function verdictView(verdict: Verdict, language: Language) {
  const { labels } = verification[language]
  const genuine = verdict.result === 'genuine'
  return {
    ...explainVerdict(verdict, language),
    ...toneOf(verdict),
    labels,
    demonstration: genuine && verdict.demonstration,
    reasons: verdict.result === 'notGenuine' && reasonsOf(verdict, language),
    more: verdict.result === 'notGenuine' && moreThanShown(verdict, language),
    facts: genuine && factsOf(verdict, { language, labels }),
    parties: genuine && verdict.evidence.parties.map((party) => partyOf(party, language)),
  }
}

/** A demonstration's seal is no good news and no bad news. */
function toneOf(verdict: Verdict) {
  const good = verdict.result === 'genuine' && !verdict.demonstration
  const bad = verdict.result === 'notGenuine'
  return { good, bad, tone: good ? 'good' : bad ? 'bad' : 'plain' }
}

type NotGenuine = Extract<Verdict, { result: 'notGenuine' }>

/** A file of a stranger may have thousands of faults; a person needs a few. */
const MAX_REASONS = 20

const moreThanShown = ({ reasons }: NotGenuine, language: Language) =>
  reasons.length > MAX_REASONS &&
  fill(pages[language].verifyMore, { count: MAX_REASONS, total: reasons.length })

/** Advice that was given already is not given again: a parent needs it once. */
function reasonsOf({ reasons }: NotGenuine, language: Language) {
  const general = verification[language].verdicts.notGenuine.advice
  return reasons.slice(0, MAX_REASONS).map((finding) => {
    const { title, meaning, advice } = explainFinding(finding, language)
    return { title, meaning, advice: advice !== general && advice }
  })
}

type Genuine = Extract<Verdict, { result: 'genuine' }>
type Words = { language: Language; labels: VerificationTexts['labels'] }

const factsOf = (
  { evidence, sealedBy, issuer, claimedAt }: Genuine,
  { language, labels }: Words,
) => [
  { label: labels.document, value: evidence.title },
  { label: labels.school, value: evidence.school },
  ...namedPlans(evidence).map(({ kind, plan }) => ({ label: labels[kind], value: plan })),
  { label: labels.sealedBy, value: sealedBy },
  { label: labels.issuer, value: issuer },
  ...(claimedAt === undefined
    ? []
    : [{ label: labels.claimedAt, value: formatDateTime(claimedAt, language) }]),
  ...(evidence.consent === undefined || evidence.consent.state === 'notAsked'
    ? []
    : [{ label: consentWords[language].label, value: consentText(evidence.consent, language) }]),
]

const partyOf = (
  { name, roleLabel, outcome, at, intent, sentence, statement }: EvidenceParty,
  language: Language,
) => ({
  name,
  role: roleLabel,
  outcome: verification[language].outcomes[outcome],
  at: formatDateTime(at, language),
  sentence:
    sentence ?? (intent === undefined ? (statement ?? false) : signing[language].sentences[intent]),
})

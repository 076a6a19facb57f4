/**
 * `npm run verify -- FILE.pdf`: is this sealed PDF genuine and unchanged?
 * Exit 0: genuine. 1: not genuine, each reason on a line. 2: no answer possible. 3: unchanged, but the
 * seal is a demonstration's and proves nothing.
 */
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import {
  explainFinding,
  explainVerdict,
  verifyPdf,
  type TrustAnchor,
  type Verdict,
} from 'leidraad/verify'

import { namedPlans } from '../src/domain/verification/namedPlans.js'
import { isDomainError } from '../src/domain/errors.js'
import { formatDateTime } from '../src/domain/kernel/format.js'
import {
  BASE_LANGUAGE,
  isLanguage,
  languages,
  type Language,
} from '../src/domain/kernel/language.js'
import { verification } from '../src/translations/verification.js'
import { anchorPem, anchorsOf, openP12 } from '../src/adapters/pades/sealIdentity.js'
import { stopWith } from './support/stopWith.js'

const usage = `Gebruik: npm run verify -- BESTAND.pdf [--json] [--trust CA.pem]… [--language ${languages.join('|')}] (uitkomst 0: echt; 1: niet echt; 2: geen antwoord; 3: niet veranderd, maar met een demonstratiezegel)`
const NO_ANSWER = 2
const DEMONSTRATION = 3
const exitCodes = { genuine: 0, notGenuine: 1, unreadable: NO_ANSWER } as const

type Question = { file: string; json: boolean; trust: string[]; language: Language }

async function main(): Promise<number> {
  const { file, json, trust, language } = readQuestion()
  const bytes = await readFile(file).catch(() =>
    stopWith(`Het bestand ${file} kan niet worden gelezen: bestaat het, en mag je het lezen?`, 2),
  )
  const verdict = await verifyPdf(bytes, [...(await ownAnchors()), ...(await givenAnchors(trust))])
  console.log(json ? JSON.stringify(verdict, null, 2) : linesOf(verdict, language).join('\n'))
  return exitCodeOf(verdict)
}

/** A script that asks only for zero must not take what proves nothing for proof. */
const exitCodeOf = (verdict: Verdict): number =>
  verdict.result === 'genuine' && verdict.demonstration ? DEMONSTRATION : exitCodes[verdict.result]

function readQuestion(): Question {
  const { values, positionals } = readArguments()
  const [file, ...others] = positionals
  const { json = false, trust = [], language = BASE_LANGUAGE } = values
  if (!file || others.length > 0 || !isLanguage(language)) {
    return stopWith(usage, NO_ANSWER)
  }
  return { file, json, trust, language }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        trust: { type: 'string', multiple: true },
        language: { type: 'string' },
      },
    })
  } catch {
    return stopWith(usage, NO_ANSWER)
  }
}

/** The installation's own: its demonstration authority, and the seal of `SEAL_P12`. */
async function ownAnchors(): Promise<TrustAnchor[]> {
  const { LEIDRAAD_DATA, SEAL_P12, SEAL_P12_PASSPHRASE } = process.env
  const kept = await anchorsOf(resolve(LEIDRAAD_DATA ?? '.data'))
  if (!SEAL_P12) {
    return kept
  }
  const passphrase = SEAL_P12_PASSPHRASE
  const identity = await openP12({ p12: SEAL_P12, passphrase, now: new Date() })
  return [...kept, { certificatePem: anchorPem(identity), demonstration: false }]
}

/** A certificate file may be the demonstration authority's: its name says so. */
async function givenAnchors(paths: readonly string[]): Promise<TrustAnchor[]> {
  return Promise.all(
    paths.map(async (path) => {
      try {
        const certificatePem = await readFile(path, 'utf8')
        const { subject } = new X509Certificate(certificatePem)
        return { certificatePem, demonstration: subject.includes('DEMONSTRATIE') }
      } catch {
        return stopWith(`${path} is geen certificaat (PEM) dat te lezen is.`, NO_ANSWER)
      }
    }),
  )
}

function linesOf(verdict: Verdict, language: Question['language']): string[] {
  const { title, meaning, advice } = explainVerdict(verdict, language)
  const reasons =
    verdict.result === 'notGenuine'
      ? verdict.reasons.map((reason) => {
          const text = explainFinding(reason, language)
          return `- ${text.title} [${reason.code}]: ${text.meaning} ${text.advice}`
        })
      : []
  return [title, meaning, ...reasons, ...sealLines(verdict, language), advice]
}

function sealLines(verdict: Verdict, language: Question['language']): string[] {
  if (verdict.result !== 'genuine') {
    return []
  }
  const { labels } = verification[language]
  const { evidence, sealedBy, issuer, claimedAt } = verdict
  const parties = evidence.parties.map(
    ({ name, roleLabel, outcome, at }) =>
      `  ${name}, ${roleLabel}: ${verification[language].outcomes[outcome]}, ${formatDateTime(at, language)}`,
  )
  return [
    `${labels.document}: ${evidence.title}`,
    `${labels.school}: ${evidence.school}`,
    ...namedPlans(evidence).map(({ kind, plan }) => `${labels[kind]}: ${plan}`),
    `${labels.sealedBy}: ${sealedBy}`,
    `${labels.issuer}: ${issuer}`,
    ...(claimedAt ? [`${labels.claimedAt}: ${formatDateTime(claimedAt, language)}`] : []),
    `${labels.parties}:`,
    ...parties,
  ]
}

process.exitCode = await main().catch((error: unknown) =>
  stopWith(
    isDomainError(error) ? error : error instanceof Error ? error.message : error,
    NO_ANSWER,
  ),
)

import { formatDateTime } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import type { Finding, Verdict } from '../domain/verification/verdict.js'
import { fill, type Values } from './fill.js'
import { verification } from './verification.js'
import type { Explanation } from './verificationDutch.js'

/** One reason in words: what it means and what to do. */
export const explainFinding = ({ code, values }: Finding, language: Language): Explanation =>
  filled(verification[language].reasons[code], spoken(values, language))

/** A verdict in words: what it means and what to do. */
export function explainVerdict(verdict: Verdict, language: Language): Explanation {
  const { verdicts } = verification[language]
  if (verdict.result !== 'genuine') {
    return verdicts[verdict.result]
  }
  const kind = verdict.demonstration ? 'genuineDemonstration' : 'genuine'
  return filled(verdicts[kind], { sealedBy: verdict.sealedBy })
}

const filled = ({ title, meaning, advice }: Explanation, values: Values): Explanation => ({
  title,
  meaning: fill(meaning, values),
  advice,
})

const moments = ['validFrom', 'validUntil', 'claimedAt']

function spoken(values: Values, language: Language): Values {
  const words: Values = { ...verification[language].faults, ...verification[language].digests }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (moments.includes(name)) {
        return [name, formatDateTime(String(value), language)]
      }
      return [name, name === 'reason' || name === 'digest' ? (words[value] ?? value) : value]
    }),
  )
}

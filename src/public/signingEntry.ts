/** What someone filled in on the signing page, and everything that is wrong with it at once. */
import { isDomainError, type ErrorCode } from '../domain/errors.js'
import { readDeclining, readSigning } from '../domain/signing/checkAnswer.js'
import { checkSignature } from '../domain/signing/checkSignature.js'
import { isAgainst } from '../domain/signing/consent.js'
import { intents, type Intent } from '../domain/signing/slots.js'
import type { PageWords } from '../translations/pagesDutch.js'
import { textOf } from '../endpoints/readForm.js'

export type SigningEntry = {
  intent: string
  statement: string
  name: string
  /** JSON as the script wrote it; empty while nothing is drawn. */
  strokes: string
  reason: string
}

export const emptyEntry: SigningEntry = {
  intent: '',
  statement: '',
  name: '',
  strokes: '',
  reason: '',
}

export const entryOf = (form: FormData): SigningEntry => ({
  intent: textOf(form, 'intent'),
  statement: textOf(form, 'statement'),
  name: textOf(form, 'name'),
  strokes: textOf(form, 'strokes'),
  reason: textOf(form, 'reason'),
})

/** Only disagreement carries a statement: one that was typed before another choice is left out. */
export const statementOf = ({ intent, statement }: SigningEntry): string =>
  intents.some((one) => one === intent && isAgainst(one)) ? statement : ''

export function signatureOf({ name, strokes }: SigningEntry): unknown {
  return strokes === ''
    ? { method: 'typed', name }
    : { method: 'drawn', name, strokes: parsed(strokes) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export type EntryField = 'intent' | 'statement' | 'name' | 'drawing' | 'reason'
export type EntryProblem = { field?: EntryField; text: string }

const ANY_SIGNATURE = { method: 'typed', name: 'A' }

export function signingProblems(
  entry: SigningEntry,
  intents: readonly Intent[],
  words: PageWords,
): EntryProblem[] {
  const { intent } = entry
  const sent = { intent, statement: statementOf(entry), signature: ANY_SIGNATURE }
  const codes = [
    codeOf(() => readSigning(intents, sent)),
    codeOf(() => checkSignature({ method: 'typed', name: entry.name })),
  ]
  const drawing = entry.strokes !== '' && codeOf(() => checkSignature(drawingOf(entry)))
  return [
    ...codes.flatMap((code) => (code ? [problemOf(code, words, 'statement')] : [])),
    ...(drawing ? [{ field: 'drawing' as const, text: words.problemDrawing }] : []),
  ]
}

const drawingOf = ({ strokes }: SigningEntry) => signatureOf({ ...emptyEntry, name: 'A', strokes })

export function decliningProblems({ reason }: SigningEntry, words: PageWords): EntryProblem[] {
  const code = codeOf(() => readDeclining(reason))
  return code ? [problemOf(code, words, 'reason')] : []
}

function codeOf(check: () => unknown): ErrorCode | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (isDomainError(error)) {
      return error.code
    }
    throw error
  }
}

function problemOf(
  code: ErrorCode,
  words: PageWords,
  longField: 'statement' | 'reason',
): EntryProblem {
  const problems: Partial<Record<ErrorCode, EntryProblem>> = {
    'signing.intent.unknown': { field: 'intent', text: words.problemIntent },
    'signing.statement.missing': { field: 'statement', text: words.problemStatement },
    'signing.name.missing': { field: 'name', text: words.problemName },
    'signing.signature.invalid': { field: 'name', text: words.problemNameForm },
    'signing.reason.missing': { field: 'reason', text: words.problemReason },
  }
  return problems[code] ?? { field: longField, text: words.problemLong }
}

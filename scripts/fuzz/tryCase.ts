/** One case put to the platform, held against what the rules say of it. */
import { isDeepStrictEqual } from 'node:util'

import type { Answers } from '../../src/domain/definition/answers.js'
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import { isoDay } from '../../src/domain/kernel/format.js'
import { blockingIssues } from '../../src/domain/forms/levels.js'
import { referencesIn } from '../../src/domain/plans/referencesIn.js'
import { storedAnswers, writeAnswers } from './answerWrites.js'
import type { Attempt } from './attempt.js'
import type { Case } from './cases.js'
import {
  publishedDefinition,
  storedDefinition,
  ways,
  writeDefinition,
  type Way,
} from './definitionWrites.js'
import { judge, type Judgement, type Question } from './judge.js'
import type { Filled, Platform } from './platform.js'
import type { Tally } from './tally.js'

export type Tried = { question: Question; judgement: Judgement }
type Turn = { platform: Platform; tally: Tally; turn: number }
type Finding = { code: string }

/** Something that must not happen; the run stops here. */
export class Disagreement extends Error {}

const same = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(
    JSON.parse(JSON.stringify(one ?? null)),
    JSON.parse(JSON.stringify(other ?? null)),
  )

function agree(holds: boolean, what: string, seen: unknown): void {
  if (!holds) {
    throw new Disagreement(`${what}: ${JSON.stringify(seen).slice(0, 2000)}`)
  }
}

/** A refusal says 4xx, and what is wrong where, just as the rules do. */
function agreeRefused(attempt: Attempt, key: 'problems' | 'issues', expected: readonly Finding[]) {
  agree(!attempt.ok, 'accepted against the rules', { attempt, expected })
  if (!attempt.ok) {
    const isClients = attempt.status >= 400 && attempt.status < 500
    agree(isClients && attempt.message !== '', 'refused in the wrong way', attempt)
    const isTold = attempt.status === 413 || same(attempt.data[key], expected)
    agree(isTold, 'refused for another reason', { attempt, expected })
  }
}

const wayOf = (turn: number): Way => ways[Math.floor(turn / 2) % ways.length] ?? 'REST'

let lastDefinition: unknown

async function tryDefinition(
  { platform, tally, turn }: Turn,
  { value }: Extract<Case, { kind: 'definition' }>,
): Promise<Tried> {
  const question: Question = { kind: 'definition', definition: value }
  const judgement = judge(question)
  const way = wayOf(turn)
  const attempt = await writeDefinition(platform, { definition: value, way, turn })
  const codes = judgement.problems.map(({ code }) => code)
  if (judgement.problems.length > 0) {
    agreeRefused(attempt, 'problems', judgement.problems)
  } else {
    agree(attempt.ok, 'refused against the rules', attempt)
    lastDefinition = value
  }
  tally.count(`definitions, ${way}`, attempt.ok, codes)
  if (lastDefinition !== undefined && (attempt.ok || turn % 20 === 0)) {
    const stored = await storedDefinition(platform)
    agree(same(stored, lastDefinition), 'stored otherwise', stored)
  }
  if (attempt.ok && turn % 50 === 0) {
    const published = await publishedDefinition(platform)
    agree(same(published, value), 'published otherwise', published)
    tally.count('definitions, published', true, [])
  }
  return { question, judgement }
}

/** What the rules say of answers; the program itself may name people and files, the web may not. */
function expectedOf(
  { form, sectionId, value, way }: { form: Filled; sectionId: string; value: unknown; way: Way },
  { issues }: Judgement,
): { issues: Finding[]; references: boolean } {
  const blocking = blockingIssues(issues[0] ?? [])
  const section = form.definition.sections.find(({ id }) => id === sectionId)
  const isWeb = way === 'REST'
  const named =
    isWeb && blocking.length === 0 && section
      ? referencesIn(section, (value ?? {}) as Answers[string])
      : []
  const references = named.some((one) => !('files' in one) || one.files.length > 0)
  return { issues: blocking, references }
}

function questionOf(
  form: Filled,
  { sectionId, value }: { sectionId: string; value: unknown },
  way: Way,
): Question {
  const others = way === 'REST' ? form.answers : {}
  const definition: PlanDefinition = form.definition
  return {
    kind: 'answers',
    definition,
    answers: { ...others, [sectionId]: value },
    sectionId,
    today: isoDay(new Date()),
  }
}

async function tryAnswers(
  { platform, tally, turn }: Turn,
  { form: index, sectionId, value }: Extract<Case, { kind: 'answers' }>,
): Promise<Tried> {
  const form = platform.pool[index] as Filled
  const way = wayOf(turn)
  const question = questionOf(form, { sectionId, value }, way)
  const judgement = judge(question)
  const write = { form, sectionId, answers: value, way, turn: Math.floor(turn / 6) }
  const attempt = await writeAnswers(platform, write)
  const expected = expectedOf({ form, sectionId, value, way }, judgement)
  if (way === 'GraphQL') {
    agree(!attempt.ok && attempt.status < 500, 'answers by GraphQL', attempt)
  } else if (expected.issues.length > 0) {
    agreeRefused(attempt, 'issues', expected.issues)
  } else if (expected.references) {
    agree(!attempt.ok && attempt.status === 422, 'accepted who or what is not there', attempt)
  } else {
    agree(attempt.ok, 'refused against the rules', attempt)
    await agreeStored(platform, write, attempt)
  }
  const codes = attempt.ok ? [] : way === 'GraphQL' ? ['closed'] : expected.issues
  tally.count(
    `answers, ${way}`,
    attempt.ok,
    codes.map((one) => (typeof one === 'string' ? one : one.code)),
  )
  return { question, judgement }
}

async function agreeStored(
  platform: Platform,
  write: Parameters<typeof storedAnswers>[1],
  attempt: Attempt,
): Promise<void> {
  const { form, sectionId, answers, way } = write
  const stored = await storedAnswers(platform, write)
  if (way === 'REST' && attempt.ok) {
    form.answers[sectionId] = (answers ?? {}) as Answers[string]
    form.revisions[sectionId] = (attempt.value as { revision: number }).revision
    agree(same(stored, answers ?? {}), 'stored otherwise', stored)
    return
  }
  agree(same(stored, answers), 'stored otherwise', stored)
}

export const tryCase = (turn: Turn, tried: Case): Promise<Tried> =>
  tried.kind === 'definition' ? tryDefinition(turn, tried) : tryAnswers(turn, tried)

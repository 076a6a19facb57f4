/** What is tried: half of it as people could have made it, half of it broken. */
import fc, { type GeneratorValue } from 'fast-check'

import { definitions } from '../../test/support/definitions.js'
import { answersTo } from '../../test/support/fittingAnswers.js'
import { broken, upTo } from './broken.js'
import type { Filled } from './platform.js'

export type Case =
  | { kind: 'definition'; value: unknown }
  | { kind: 'answers'; form: number; sectionId: string; value: unknown }

const anyDefinition = () => definitions

const isFile = (value: unknown): boolean =>
  Array.isArray(value) && typeof (value[0] as { mimeType?: unknown } | null)?.mimeType === 'string'
const isPerson = (value: unknown): boolean =>
  typeof (value as { ref?: unknown } | null)?.ref === 'string'

/** People and files that do not exist are refused by the server, so most answers name none. */
const withoutReferences = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (isFile(inner) || isPerson(inner) ? null : inner)),
  ) as unknown

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

function definitionCase(g: GeneratorValue): Case {
  const sound = g(anyDefinition)
  const isSound = upTo(g, 1) === 0
  return { kind: 'definition', value: isSound ? asJson(sound) : broken(g, sound) }
}

function answersCase(g: GeneratorValue, pool: readonly Filled[]): Case {
  const form = upTo(g, pool.length - 1)
  const { definition } = pool[form] as Filled
  const section = definition.sections[upTo(g, definition.sections.length - 1)]
  const sectionId = section?.id ?? ''
  const fitting = g(answersTo, definition)[sectionId]
  const sound = upTo(g, 9) === 0 ? asJson(fitting) : withoutReferences(fitting)
  const value = upTo(g, 1) === 0 ? sound : broken(g, sound)
  return { kind: 'answers', form, sectionId, value }
}

const BATCH = 60

/** The same cases for the same seed; definitions and answers by turns. */
export function* casesOf(count: number, seed: number, pool: readonly Filled[]): Generator<Case> {
  const both = fc.gen().map((g) => [definitionCase(g), answersCase(g, pool)] as const)
  for (let made = 0; made < count; made += 2 * BATCH) {
    const batch = fc.sample(both, { numRuns: BATCH, seed: seed * 1_000_003 + made })
    yield* batch.flat().slice(0, count - made)
  }
}

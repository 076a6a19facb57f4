/** The other way round: the answers by which a plan says what its record was made with. */
import type { Answers } from '../definition/answers.js'
import type { Occasion, PlanDefinition } from '../definition/definition.js'
import { meantIn } from '../definition/meanings.js'
import type { Field } from '../fieldTypes/index.js'
import type { PlanFacts } from './meantBy.js'

/**
 * Only days that are typed, and options that are there; what is calculated says it itself. A plan that
 * is drawn up needs no answer to be one.
 */
export function answersMeaning({ sections, meanings }: PlanDefinition, facts: PlanFacts): Answers {
  const given: Answers = {}
  for (const { meaning, ref } of meantIn(meanings)) {
    const { section: sectionId = '' } = ref
    const section = sections.find(({ id }) => id === sectionId)
    const field = section?.fields.find(({ id }) => id === ref.field)
    const named = meanings?.occasion?.options ?? {}
    const answer = field && answerOf(field, { fact: facts[meaning], named })
    if (answer) {
      given[sectionId] = { ...given[sectionId], [ref.field]: answer }
    }
  }
  return given
}

type Said = { fact: string | null | undefined; named: Readonly<Record<string, Occasion>> }

function answerOf(field: Field, { fact, named }: Said): string | null | undefined {
  if (field.type === 'choice') {
    return field.options.find(({ id }) => fact !== 'creation' && named[id] === fact)?.id
  }
  return field.type === 'date' ? fact : undefined
}

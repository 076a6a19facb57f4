/**
 * What the answers say about the plan as a whole, as the meanings of its template tie them. Only
 * what has a meaning is named; everything else is the plan's own record to say.
 */
import type { FieldRef } from '../definition/condition.js'
import {
  dateMeanings,
  type DateMeaning,
  type Meanings,
  type Occasion,
  type PlanDefinition,
} from '../definition/definition.js'
import { isIsoDate } from '../kernel/isoDate.js'
import { ownValue } from '../kernel/json.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances, FormState } from '../logic/formState.js'

/** ISO dates; `null` while the answer is open or hidden. */
export type PlanFacts = Partial<Record<DateMeaning, string | null>> & { occasion?: Occasion }

type Answered = { answers: unknown; state: FormState }

export function meantBy(
  definition: PlanDefinition,
  answers: unknown,
  circumstances: Pick<Circumstances, 'today'>,
): PlanFacts {
  const { meanings } = definition
  if (meanings === undefined) {
    return {}
  }
  const answered = { answers, state: evaluateForm(definition, answers, circumstances) }
  const days = dateMeanings.flatMap((meaning) => {
    const fields = fieldsOf(meanings, meaning)
    return fields.length ? [[meaning, firstDay(fields, answered)] as const] : []
  })
  const occasion = meantOccasion(definition, answered)
  return { ...Object.fromEntries(days), ...(occasion && { occasion }) }
}

/** Where it is answered, first where it is said most exactly. */
export function fieldsOf(meanings: Meanings, meaning: DateMeaning): FieldRef[] {
  const { [meaning]: own, endDate } = meanings
  const fields = meaning === 'evaluateBy' ? [own, endDate] : [own]
  return fields.filter((field) => field !== undefined)
}

function firstDay(fields: readonly FieldRef[], { answers, state }: Answered): string | null {
  const days = fields.map(({ section = '', field }) => {
    const { visible, value } = state.field([section, field])
    return visible ? (value ?? ownValue(ownValue(answers, section), field)) : undefined
  })
  return days.find((day): day is string => typeof day === 'string' && isIsoDate(day)) ?? null
}

/** Why the plan is made, when its template asks; an open question is a plan that is drawn up. */
export function meantOccasion(
  { meanings }: Pick<PlanDefinition, 'meanings'>,
  { answers, state }: Answered,
): Occasion | undefined {
  if (meanings?.occasion === undefined) {
    return undefined
  }
  const { field, options } = meanings.occasion
  const { section = '' } = field
  const isShown = state.field([section, field.field]).visible
  const chosen = isShown ? ownValue(ownValue(answers, section), field.field) : undefined
  return (typeof chosen === 'string' && occasionOf(options, chosen)) || 'creation'
}

const occasionOf = (options: Record<string, Occasion>, chosen: string): Occasion | undefined =>
  Object.hasOwn(options, chosen) ? options[chosen] : undefined

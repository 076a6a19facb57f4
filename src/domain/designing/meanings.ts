/** What a field means for the plan, as its designer sets it: each meaning once, one to a field. */
import type { FieldRef } from '../definition/condition.js'
import {
  dateMeanings,
  type Meaning,
  type Meanings,
  type Occasion,
  type PlanDefinition,
} from '../definition/definition.js'
import { mapMeanings, meantIn } from '../definition/meanings.js'
import { canMean } from '../forms/meaningRules.js'
import { fieldAt, type Place } from './place.js'

/** Without any the definition has none, as before there were meanings. */
export function withMeanings(
  { meanings: _, ...definition }: PlanDefinition,
  meanings: Meanings,
): PlanDefinition {
  return { ...definition, ...(Object.keys(meanings).length > 0 && { meanings }) }
}

const isAt = ({ section, field }: FieldRef, place: Place): boolean =>
  place.length === 2 && section === place[0] && field === place[1]

export const meaningAt = (definition: PlanDefinition, place: Place): Meaning | undefined =>
  meantIn(definition.meanings).find(({ ref }) => isAt(ref, place))?.meaning

/** Where a meaning is tied now. */
export function placeOfMeaning({ meanings }: PlanDefinition, meaning: Meaning): Place | undefined {
  const ref = meantIn(meanings).find((meant) => meant.meaning === meaning)?.ref
  return ref && [ref.section ?? '', ref.field]
}

/** What the field at a place can mean: nothing in rows. */
export function meaningsFor(definition: PlanDefinition, place: Place): Meaning[] {
  const field = place.length === 2 ? fieldAt(definition, place) : undefined
  return field === undefined
    ? []
    : ([...dateMeanings, 'occasion'] as const).filter((meaning) => canMean(field, meaning))
}

/** Another field that meant this means it no more. */
export function setMeaning(
  definition: PlanDefinition,
  place: Place,
  meaning: Meaning | undefined,
): PlanDefinition {
  const others = mapMeanings(definition.meanings ?? {}, (ref) =>
    isAt(ref, place) ? undefined : ref,
  )
  const [section = '', field = ''] = place
  const ref = { section, field }
  return withMeanings(definition, {
    ...others,
    ...(meaning === 'occasion' && { occasion: { field: ref, options: {} } }),
    ...(meaning !== undefined && meaning !== 'occasion' && { [meaning]: ref }),
  })
}

/** Which occasion an option of the field that tells it is. */
export function setOccasion(
  definition: PlanDefinition,
  optionId: string,
  occasion: Occasion,
): PlanDefinition {
  const { meanings } = definition
  return meanings?.occasion === undefined
    ? definition
    : withMeanings(definition, {
        ...meanings,
        occasion: {
          ...meanings.occasion,
          options: { ...meanings.occasion.options, [optionId]: occasion },
        },
      })
}

/** After something was taken out: what is not there means nothing. */
export function withoutLostMeanings(definition: PlanDefinition): PlanDefinition {
  const { meanings } = definition
  if (meanings === undefined) {
    return definition
  }
  const kept = mapMeanings(meanings, (ref) =>
    fieldAt(definition, [ref.section ?? '', ref.field]) === undefined ? undefined : ref,
  )
  return withMeanings(definition, withoutLostOptions(definition, kept))
}

function withoutLostOptions(definition: PlanDefinition, meanings: Meanings): Meanings {
  const { occasion } = meanings
  const field =
    occasion && fieldAt(definition, [occasion.field.section ?? '', occasion.field.field])
  if (occasion === undefined || field?.type !== 'choice') {
    return meanings
  }
  const known = new Set(field.options.map(({ id }) => id))
  const options = Object.entries(occasion.options).filter(([id]) => known.has(id))
  return { ...meanings, occasion: { ...occasion, options: Object.fromEntries(options) } }
}

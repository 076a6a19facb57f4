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
import { fieldAt, type NodePath } from './nodePath.js'

/** Without any the definition has none, as before there were meanings. */
export function withMeanings(
  { meanings: _, ...definition }: PlanDefinition,
  meanings: Meanings,
): PlanDefinition {
  return { ...definition, ...(Object.keys(meanings).length > 0 && { meanings }) }
}

const isAt = ({ section, field }: FieldRef, path: NodePath): boolean =>
  path.length === 2 && section === path[0] && field === path[1]

export const meaningAt = (definition: PlanDefinition, path: NodePath): Meaning | undefined =>
  meantIn(definition.meanings).find(({ ref }) => isAt(ref, path))?.meaning

/** Where a meaning is tied now. */
export function pathOfMeaning(
  { meanings }: PlanDefinition,
  meaning: Meaning,
): NodePath | undefined {
  const ref = meantIn(meanings).find((meant) => meant.meaning === meaning)?.ref
  return ref && [ref.section ?? '', ref.field]
}

/** What the field at a place can mean: nothing in rows. */
export function meaningsFor(definition: PlanDefinition, path: NodePath): Meaning[] {
  const field = path.length === 2 ? fieldAt(definition, path) : undefined
  return field === undefined
    ? []
    : ([...dateMeanings, 'occasion'] as const).filter((meaning) => canMean(field, meaning))
}

/** Another field that meant this means it no more. */
export function setMeaning(
  definition: PlanDefinition,
  path: NodePath,
  meaning: Meaning | undefined,
): PlanDefinition {
  const others = mapMeanings(definition.meanings ?? {}, (ref) =>
    isAt(ref, path) ? undefined : ref,
  )
  const [section = '', field = ''] = path
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

/** What may mean something for the plan as a whole: a day that stays, or a choice, open to all staff. */
import { staffAudiences, readersOf } from '../definition/access.js'
import type { Expression } from '../definition/condition.js'
import type { Meaning, PlanDefinition, Section } from '../definition/definition.js'
import type { Finding, Path } from '../definition/definitionProblem.js'
import { meantIn, type Meant } from '../definition/meanings.js'
import type { AnyField } from '../fieldTypes/index.js'
import { references } from '../logic/references.js'
import { locate } from './partsOf.js'

export function meaningFindings(definition: PlanDefinition): Finding[] {
  const all = meantIn(definition.meanings)
  return [
    ...all.flatMap((meant) => ownFindings(definition, meant)),
    ...all.flatMap((meant, index) => twiceFinding(meant, all.slice(0, index))),
    ...optionFindings(definition),
  ]
}

const pathOf = (meaning: Meaning): Path =>
  meaning === 'occasion' ? ['meanings', meaning, 'field'] : ['meanings', meaning]

function ownFindings(definition: PlanDefinition, { meaning, ref }: Meant): Finding[] {
  const path = pathOf(meaning)
  const found = locate(definition, [ref.section ?? '', ref.field])
  const field = found?.field
  if (found === undefined || field === undefined) {
    return [{ code: 'reference', path, values: { field: ref.field } }]
  }
  const named = { field: field.label }
  return [
    ...(canMean(field, meaning) && ref.column === undefined && ref.row === undefined
      ? []
      : [{ code: 'meaning', path, values: named } as const]),
    ...(changesDaily(definition, [found.section.id, field.id])
      ? [{ code: 'meaningToday', path, values: named } as const]
      : []),
    ...(isReadByStaff(found.section)
      ? []
      : [{ code: 'meaningRead', path, values: { section: found.section.title } } as const]),
  ]
}

/** Whether a field of this kind, outside rows, can say it. */
export function canMean(field: AnyField, meaning: Meaning): boolean {
  if (meaning === 'occasion') {
    return field.type === 'choice'
  }
  return field.type === 'date' || (field.type === 'computed' && field.result === 'date')
}

const isReadByStaff = ({ access }: Section): boolean => {
  const readers = readersOf(access)
  return staffAudiences.every((audience) => readers.has(audience))
}

/** Itself, or by a calculation that it takes. No circles: those are refused on their own. */
function changesDaily(definition: PlanDefinition, start: string[]): boolean {
  const all = references(definition).filter(({ use }) => use === 'expression')
  const places = [start]
  for (const place of places) {
    const field = locate(definition, place)?.field
    if (field?.type === 'computed' && takesToday(field.expression)) {
      return true
    }
    const isNew = (to: string[]) => !places.some((known) => isSame(known, to))
    const taken = all
      .filter(({ from }) => isSame(from, place))
      .flatMap(({ to }) => (to ? [to] : []))
    places.push(...taken.filter(isNew))
  }
  return false
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

const takesToday = (expression: Expression): boolean =>
  'today' in expression || ('fn' in expression && expression.of.some(takesToday))

function twiceFinding({ meaning, ref }: Meant, earlier: readonly Meant[]): Finding[] {
  const isTaken = earlier.some(
    (other) => other.ref.section === ref.section && other.ref.field === ref.field,
  )
  return isTaken ? [{ code: 'duplicate', path: pathOf(meaning), values: { value: ref.field } }] : []
}

function optionFindings(definition: PlanDefinition): Finding[] {
  const { field: ref, options = {} } = definition.meanings?.occasion ?? {}
  const field = ref && locate(definition, [ref.section ?? '', ref.field])?.field
  const known = field?.type === 'choice' ? field.options.map(({ id }) => id) : []
  return Object.keys(options)
    .filter((id) => field?.type === 'choice' && !known.includes(id))
    .map((id) => ({
      code: 'reference',
      path: ['meanings', 'occasion', 'options', id],
      values: { field: id },
    }))
}

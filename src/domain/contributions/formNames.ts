/**
 * Names in a form without script: `goals[row1][status]` is the field `status` in row `row1` of
 * `goals`, `goals[]` lists the rows in order, and what follows `~` is a second input of a field.
 * Names are made from the definition and never taken from what was sent, so that nothing a form
 * holds can name a property.
 */
import { forbiddenKeys, limits } from '../kernel/limits.js'

/** From the field of a section inward: field id, row id, field id in that row, and so once more. */
export type FormPath = readonly string[]
export type FormValues = ReadonlyMap<string, readonly string[]>

/** Lists the fields of which a browser sends nothing when nothing is chosen. */
export const ASKED = '~'
export const formLimits = { entries: 20_000, characters: 2_500_000 } as const

export const nameOf = ([first = '', ...rest]: FormPath): string =>
  `${first}${rest.map((part) => `[${part}]`).join('')}`

export const rowsName = (path: FormPath): string => `${nameOf(path)}[]`
export const otherName = (path: FormPath): string => `${nameOf(path)}~other`
export const addedName = (path: FormPath): string => `${nameOf(path)}~added`
export const removeName = (path: FormPath): string => `${nameOf(path)}~remove`

/** In an address and as the id of an element. */
export const anchorOf = (path: FormPath): string => `v.${path.join('.')}`

const rowPattern = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/

export const isRowId = (id: string): boolean =>
  id.length <= limits.id && rowPattern.test(id) && !forbiddenKeys.has(id)

/** Rows in the order of the form; an id that is none, or comes twice, is left out. */
export const rowIdsIn = (values: FormValues, path: FormPath): string[] =>
  [...new Set(values.get(rowsName(path)) ?? [])].filter(isRowId).slice(0, limits.rows + 1)

export const textIn = (values: FormValues, name: string): string => values.get(name)?.[0] ?? ''

/** Whether the form asked for this field: what it did not ask keeps its answer. */
export const isAsked = (values: FormValues, path: FormPath): boolean => {
  const name = nameOf(path)
  return values.has(name) || (values.get(ASKED) ?? []).includes(name)
}

/** `undefined` for more than any form of ours holds. */
export function formValues(entries: Iterable<readonly [string, string]>): FormValues | undefined {
  const values = new Map<string, string[]>()
  let count = 0
  let characters = 0
  for (const [name, text] of entries) {
    count += 1
    characters += name.length + text.length
    if (count > formLimits.entries || characters > formLimits.characters) {
      return undefined
    }
    const list = values.get(name)
    const line = text.replace(/\r\n?/g, '\n')
    if (list) {
      list.push(line)
    } else {
      values.set(name, [line])
    }
  }
  return values
}

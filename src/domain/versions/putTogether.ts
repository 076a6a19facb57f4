/** Single values put together as answers again: the inverse of taking them apart. */
import type { Answer, Answers, Row, SimpleAnswer } from '../definition/answers.js'
import type { FieldNode } from './fieldNodes.js'

/** Rows of the tables and groups around it, and the field in them. */
export type Spot = { node: FieldNode; rows: readonly string[] }

/** Section, field, row, field in that row, and so on: as issues and conditions name a place. */
export function spotIds({ node, rows }: Spot): string[] {
  const [section = '', ...fields] = node.path
  return [section, ...fields.flatMap((field, index) => [field, ...rows.slice(index, index + 1)])]
}

/** What stands in the rows of one field, or as its single value. */
type Held = { value?: SimpleAnswer; rows: Map<string, Map<string, Held>> }

const nothing = (): Held => ({ rows: new Map() })

function held<K>(map: Map<K, Held>, key: K): Held {
  const found = map.get(key) ?? nothing()
  map.set(key, found)
  return found
}

function rowIn(field: Held, id: string): Map<string, Held> {
  const found = field.rows.get(id) ?? new Map<string, Held>()
  field.rows.set(id, found)
  return found
}

export class Assembly {
  private readonly sections = new Map<string, Map<string, Held>>()

  constructor(sectionIds: readonly string[]) {
    sectionIds.forEach((id) => this.sections.set(id, new Map()))
  }

  put(spot: Spot, value: SimpleAnswer): void {
    this.at(spot).value = value
  }

  /** A row that holds nothing yet keeps its place among the others. */
  addRow(table: Spot, id: string): void {
    rowIn(this.at(table), id)
  }

  answers(): Answers {
    return Object.fromEntries([...this.sections].map(([id, fields]) => [id, valuesOf(fields)]))
  }

  private at(spot: Spot): Held {
    const [section = '', ...rest] = spotIds(spot)
    let fields = this.sections.get(section) ?? new Map<string, Held>()
    this.sections.set(section, fields)
    let field = held(fields, rest[0] ?? '')
    for (let index = 1; index < rest.length; index += 2) {
      fields = rowIn(field, rest[index] ?? '')
      field = held(fields, rest[index + 1] ?? '')
    }
    return field
  }
}

const valuesOf = (fields: ReadonlyMap<string, Held>): Record<string, Answer> =>
  Object.fromEntries([...fields].map(([id, field]) => [id, answerOf(field)]))

function answerOf({ value, rows }: Held): Answer {
  if (value !== undefined) {
    return value
  }
  return [...rows].map(([id, fields]): Row => ({ id, values: valuesOf(fields) }))
}

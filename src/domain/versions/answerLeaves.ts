/** Answers taken apart into their single values, each with the field and the rows it stands in. */
import type { Answers, Row, SimpleAnswer } from '../definition/answers.js'
import { isUnanswered } from '../forms/checkAnswer.js'
import { holdsAnswer } from '../forms/holdsAnswer.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { isContainer } from '../fieldTypes/inner.js'
import type { FieldNode } from './fieldNodes.js'

export type Leaf = {
  node: FieldNode
  /** Ids of the rows it stands in, one for each table or group around its field. */
  rows: string[]
  value: SimpleAnswer
}

/** The rows of one table or group, within the rows that it stands in itself. */
export type RowsAt = { node: FieldNode; rows: string[]; ids: string[] }

export type Apart = { leaves: Leaf[]; rowsAt: RowsAt[] }

const isRow = (value: unknown): value is Row =>
  isRecord(value) && typeof value.id === 'string' && isRecord(value.values)

const rowsOf = (answer: unknown): Row[] =>
  Array.isArray(answer) ? (answer as unknown[]).filter(isRow) : []

/** `nodes` are all fields of the definition, outer ones before inner ones. */
export function takeApart(nodes: readonly FieldNode[], answers: Answers): Apart {
  const apart: Apart = { leaves: [], rowsAt: [] }
  for (const node of nodes) {
    if (node.around.length === 0) {
      const value = ownValue(ownValue(answers, node.section.id), node.field.id)
      collect({ nodes, apart }, { node, rows: [], value })
    }
  }
  return apart
}

type Collecting = { nodes: readonly FieldNode[]; apart: Apart }
type Found = { node: FieldNode; rows: string[]; value: unknown }

function collect(collecting: Collecting, { node, rows, value }: Found): void {
  if (!holdsAnswer(node.field) || isUnanswered(value)) {
    return
  }
  if (!isContainer(node.field)) {
    collecting.apart.leaves.push({ node, rows, value: value as SimpleAnswer })
    return
  }
  const answered = rowsOf(value)
  const inner = collecting.nodes.filter(({ around }) => around.at(-1) === node)
  collecting.apart.rowsAt.push({ node, rows, ids: answered.map(({ id }) => id) })
  for (const row of answered) {
    for (const child of inner) {
      const cell = ownValue(row.values, child.field.id)
      collect(collecting, { node: child, rows: [...rows, row.id], value: cell })
    }
  }
}

/**
 * Answers that have no place in the version a plan moved to. They stay with the plan as they were
 * given, with the field they answered, so that they can be read for as long as the plan is kept.
 */
import { withInner, innerFields } from '../fieldTypes/inner.js'
import type { Answer, FileAnswer, Row, SectionAnswers } from '../definition/answers.js'
import type { SectionAccess } from '../definition/access.js'
import type { AnsweredField } from '../fieldTypes/index.js'
import type { Section } from '../definition/definition.js'
import type { FormState } from '../logic/formState.js'
import type { Leaf } from './answerLeaves.js'
import { keyOf, type AnyField } from './fieldNodes.js'
import { Assembly } from './putTogether.js'

export const unplacedReasons = ['removed', 'type', 'several', 'readers', 'limits'] as const
/**
 * `several`: more rows than the new place has room for. `readers`: the new place is read by people
 * the section was closed to. `limits`: the answer does not fit the bounds or choices of the field.
 */
export type UnplacedReason = (typeof unplacedReasons)[number]

export type UnplacedAnswer = {
  /** The section it was given in, as that was called and closed then. */
  section: { id: string; title: string; access?: SectionAccess }
  /** The field as it was then, with no more columns and inner fields than the answer needs. */
  field: AnsweredField
  answer: Answer
  reasons: UnplacedReason[]
}

/** Kept with the section they were given in, by the id of the version they left. */
export type UnplacedByVersion = Record<string, { number: number; answers: UnplacedAnswer[] }>

export type UnplacedLeaf = { leaf: Leaf; reason: UnplacedReason }

/** One entry for each field of a section, however many of its cells found no place. */
export function unplacedAnswers(unplaced: readonly UnplacedLeaf[]): UnplacedAnswer[] {
  const byField = new Map<string, UnplacedLeaf[]>()
  for (const item of unplaced) {
    const key = keyOf(item.leaf.node.path.slice(0, 2))
    byField.set(key, [...(byField.get(key) ?? []), item])
  }
  return [...byField.values()].map(unplacedAnswer)
}

function unplacedAnswer(unplaced: readonly UnplacedLeaf[]): UnplacedAnswer {
  const [first] = unplaced as [UnplacedLeaf]
  const { node } = first.leaf
  const outer = node.around[0] ?? node
  const { id, title, access } = node.section
  const assembly = new Assembly([id])
  unplaced.forEach(({ leaf }) => {
    assembly.put(leaf, leaf.value)
  })
  const needed = new Set(
    unplaced.flatMap(
      ({
        leaf: {
          node: { path },
        },
      }) => path.map((_, at) => keyOf(path.slice(0, at + 1))),
    ),
  )
  return {
    section: { id, title, ...(access && { access }) },
    field: pruned(outer.field, { path: outer.path, needed }) as AnsweredField,
    answer: assembly.answers()[id]?.[outer.field.id] ?? null,
    reasons: [...new Set(unplaced.map(({ reason }) => reason))],
  }
}

type Pruning = { path: readonly string[]; needed: ReadonlySet<string> }

/** Without the inner fields that hold nothing here, and without conditions on answers elsewhere. */
function pruned(field: AnyField, { path, needed }: Pruning): AnyField {
  const { showWhen: _, ...shown } = field
  const inner = innerFields(field)
    .filter(({ id }) => needed.has(keyOf([...path, id])))
    .map((child) => pruned(child, { path: [...path, child.id], needed }))
  return withInner(shown as AnyField, inner)
}

export type UnplacedSection = { section: Section; answers: SectionAnswers }

/**
 * By the section they were given in, to present them as any other; of a field that was left behind
 * twice each has a section of its own.
 */
export function unplacedSections(unplaced: readonly UnplacedAnswer[]): UnplacedSection[] {
  const found: UnplacedSection[] = []
  for (const { section, field, answer } of unplaced) {
    const home = found.find(
      (one) => one.section.id === section.id && !Object.hasOwn(one.answers, field.id),
    )
    if (home) {
      home.section.fields.push(field)
      home.answers[field.id] = answer
    } else {
      found.push({ section: { ...section, fields: [field] }, answers: { [field.id]: answer } })
    }
  }
  return found
}

/** Everything shown as it is: conditions belong to answers that are elsewhere now. */
export const openState: FormState = {
  section: () => ({ visible: true }),
  field: () => ({ visible: true, readOnly: true, required: undefined }),
}

/** How many single answers. */
export function countAnswers(answer: Answer): number {
  if (!isRows(answer)) {
    return 1
  }
  return answer
    .flatMap(({ values }) => Object.values(values))
    .reduce<number>((sum, value) => sum + countAnswers(value), 0)
}

const isRows = (answer: Answer): answer is Extract<Answer, { values: unknown }[]> =>
  Array.isArray(answer) && answer.some((item) => typeof item === 'object' && 'values' in item)

/** Whether an answer, or a cell of it, names this file. */
export function namesFile(answer: Answer, fileId: string): boolean {
  if (!Array.isArray(answer)) {
    return false
  }
  return (answer as readonly (string | Row | FileAnswer)[]).some((item) => {
    if (typeof item === 'string') {
      return false
    }
    return 'values' in item
      ? Object.values(item.values).some((value) => namesFile(value, fileId))
      : item.id === fileId
  })
}

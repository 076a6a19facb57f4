/** Placed answers that fit their new fields; what the one validation refuses gives up its place. */
import type { Answers, Issue } from '../definition/answers.js'
import { checkAnswer } from '../forms/checkAnswer.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { SimpleField } from '../fieldTypes/leaves.js'
import { validateAnswers } from '../forms/validateAnswers.js'
import type { Circumstances } from '../logic/formState.js'
import { keyOf } from './fieldNodes.js'
import type { Placed } from './placeLeaf.js'
import { Assembly, spotIds, type Spot } from './putTogether.js'
import type { UnplacedLeaf } from './unplaced.js'

type Kept = { spot: Spot; ids: readonly string[] }
type Judge = { to: PlanDefinition; circumstances: Circumstances }
type Candidate = { placed: readonly Placed[]; kept: readonly Kept[] }
type Fitted = { answers: Answers; placed: Placed[]; unplaced: UnplacedLeaf[] }

export function fitting(judge: Judge, candidate: Candidate): Fitted {
  // One by one first: the whole names no more than so many issues at a time.
  const unplaced: Placed[] = candidate.placed.filter(isMisfit)
  let placed = candidate.placed.filter((item) => !isMisfit(item))
  let { kept } = candidate
  for (;;) {
    const answers = assembled(judge.to, { placed, kept })
    const evicted = evictedBy(issuesOf(judge, answers), { placed, kept })
    if (evicted.placed.size === 0 && evicted.rows.size === 0) {
      return { answers, placed, unplaced: unplaced.map(misfit) }
    }
    unplaced.push(...evicted.placed)
    placed = placed.filter((item) => !evicted.placed.has(item))
    kept = kept.map((table) => withoutRows(table, evicted.rows))
  }
}

const isMisfit = ({ node, value }: Placed): boolean =>
  checkAnswer(node.field as SimpleField, value) !== undefined

const misfit = ({ leaf }: Placed): UnplacedLeaf => ({ leaf, reason: 'limits' })

const issuesOf = ({ to, circumstances }: Judge, answers: Answers): Issue[] =>
  validateAnswers({ definition: to, answers, level: 'save', circumstances }).filter(
    ({ warning }) => warning !== true,
  )

function assembled(to: PlanDefinition, { placed, kept }: Candidate): Answers {
  const assembly = new Assembly(to.sections.map(({ id }) => id))
  for (const { spot, ids } of kept) {
    ids.forEach((id) => {
      assembly.addRow(spot, id)
    })
  }
  for (const item of placed) {
    assembly.put(item, item.value)
  }
  return assembly.answers()
}

const idsOf = (issue: Issue): string[] => {
  const { sectionId, fieldId, rowId, columnId, innerRowId, innerColumnId } = issue
  const ids = [sectionId, fieldId, rowId, columnId, innerRowId, innerColumnId]
  const end = ids.indexOf(undefined)
  return ids.slice(0, end === -1 ? ids.length : end) as string[]
}

/** Places that lost their answers, and rows that left; each named by the ids that lead to it. */
type Evicted = { placed: Set<Placed>; rows: Set<string> }

const WHOLE = ''

function evictedBy(issues: readonly Issue[], candidate: Candidate): Evicted {
  const rows = new Set<string>()
  const places = new Set<string>()
  for (const issue of issues) {
    const within = idsOf(issue)
    if (issue.code === 'tooManyRows') {
      surplusRows(issue, within, candidate).forEach((row) => rows.add(keyOf([...within, row])))
    } else {
      places.add(keyOf(within))
    }
  }
  const isOut = (item: Placed): boolean =>
    // Answers that together became too large: what was said in a larger type goes.
    (item.converted && places.has(WHOLE)) ||
    prefixesOf(spotIds(item)).some((prefix) => places.has(prefix) || rows.has(prefix))
  return { placed: new Set(candidate.placed.filter(isOut)), rows }
}

const prefixesOf = (ids: readonly string[]): string[] =>
  ids.map((_, at) => keyOf(ids.slice(0, at + 1)))

/** The last rows leave: the first are the ones people began with. */
function surplusRows(issue: Issue, table: readonly string[], candidate: Candidate): string[] {
  const own = candidate.kept
    .filter(({ spot }) => keyOf(spotIds(spot)) === keyOf(table))
    .flatMap(({ ids }) => ids)
  const filled = candidate.placed
    .map(spotIds)
    .filter((ids) => table.every((id, at) => ids[at] === id))
    .map((ids) => ids[table.length] ?? '')
  return [...new Set([...own, ...filled])].slice(Number(issue.values.max))
}

/** Of this table, or of a table that stands in a row that left. */
function withoutRows({ spot, ids }: Kept, rows: ReadonlySet<string>): Kept {
  const table = spotIds(spot)
  const isGone = prefixesOf(table).some((prefix) => rows.has(prefix))
  return { spot, ids: isGone ? [] : ids.filter((id) => !rows.has(keyOf([...table, id]))) }
}

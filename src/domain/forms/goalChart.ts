/**
 * How far the goals of a list are, drawn above them: a bar for each goal where that is measured, a
 * bar of goals for each stand where it is chosen. One goal alone needs no chart.
 */
import type { Figure, ProgressChart, StandChart } from '../printing/figure.js'
import type { ChoiceField } from '../fieldTypes/choice.js'
import type { GroupField, InnerField, InnerGroupField } from '../fieldTypes/group.js'
import type { NumberField } from '../fieldTypes/number.js'
import type { ScaleField } from '../fieldTypes/scale.js'
import { ownValue } from '../kernel/json.js'
import { catalogue } from '../kernel/words.js'
import { cellLines, placed, type Presenting } from './presenting.js'

type Group = GroupField | InnerGroupField
type Measured = NumberField | ScaleField
type Goal = { number: number; name: string; row: Presenting }

const nl = {
  progress: 'Staafgrafiek bij ‘{label}’: hoe ver ieder is.',
  stand: 'Staafgrafiek bij ‘{label}’: hoe het ermee staat.',
  none: 'Niet ingevuld',
}

const en: typeof nl = {
  progress: 'Bar chart of ‘{label}’: how far each is.',
  stand: 'Bar chart of ‘{label}’: how they stand.',
  none: 'Not filled in',
}

const words = catalogue('goalChart', { nl, en })

export function goalChart(group: Group, rows: readonly Presenting[], at: Presenting): Figure[] {
  const field = at.forPrint === true && group.purpose === 'goals' ? progressField(group) : undefined
  const goals = rows.map((row, index) => ({
    number: index + 1,
    name: `${group.itemLabel} ${index + 1}`,
    row,
  }))
  const answered = field ? goals.filter((goal) => !isOpen(field, goal)) : []
  if (field === undefined || goals.length < 2 || answered.length === 0) {
    return []
  }
  const about = (text: string) => text.replace('{label}', () => placed(group, at).label)
  const { progress, stand } = words[at.language]
  if (field.type === 'choice') {
    return [{ kind: 'standChart', about: about(stand), bars: standBars(field, goals) }]
  }
  const bars = progressBars(field, goals, group)
  return bars.length === 0 ? [] : [{ kind: 'progressChart', about: about(progress), bars }]
}

const progressField = ({ fields }: Group): Measured | ChoiceField | undefined =>
  (fields as readonly InnerField[]).find(
    (field): field is Measured | ChoiceField =>
      (field.type === 'number' || field.type === 'scale' || field.type === 'choice') &&
      field.progress === true,
  )

const standOf = (field: ChoiceField | Measured, { row }: Goal): string =>
  cellLines(field, row)[0] ?? words[row.language].none

const isOpen = (field: ChoiceField | Measured, { row }: Goal): boolean =>
  cellLines(field, row).length === 0

/** In the order of the options; what somebody wrote after them, and what is open last. */
function standBars(field: ChoiceField, goals: readonly Goal[]): StandChart['bars'] {
  const stands = new Map<string, Goal[]>(field.options.map(({ label }) => [label, []]))
  const openLast = [false, true].flatMap((open) =>
    goals.filter((goal) => isOpen(field, goal) === open),
  )
  for (const goal of openLast) {
    const stand = standOf(field, goal)
    stands.set(stand, [...(stands.get(stand) ?? []), goal])
  }
  return [...stands]
    .filter(([, standing]) => standing.length > 0)
    .map(([name, standing]) => ({
      name,
      numbers: standing.map(({ number }) => number),
      said: `${name}: ${standing.map((goal) => goal.name).join(', ')}.`,
    }))
}

function progressBars(
  field: Measured,
  goals: readonly Goal[],
  group: Group,
): ProgressChart['bars'] {
  const range = rangeOf(field)
  return range === undefined
    ? []
    : goals.map((goal) => {
        const value = standOf(field, goal)
        const subject = subjectOf(group, goal)
        return {
          name: goal.name,
          ...(subject !== undefined && { subject }),
          share: isOpen(field, goal) ? 0 : shareOf(ownValue(goal.row.values, field.id), range),
          value,
          said: `${goal.name}: ${value}.`,
        }
      })
}

type Range = { from: number; to: number }

/** A number without an end is no share of anything. */
function rangeOf(field: Measured): Range | undefined {
  const to = field.max ?? (field.type === 'number' && field.unit?.trim() === '%' ? 100 : undefined)
  const from = field.min ?? 0
  return to !== undefined && to > from && Number.isFinite(to - from) ? { from, to } : undefined
}

const shareOf = (value: unknown, { from, to }: Range): number =>
  typeof value === 'number' ? Math.min(Math.max((value - from) / (to - from), 0), 1) : 0

/** The first text of a goal is what it is about. */
function subjectOf({ fields }: Group, { row }: Goal): string | undefined {
  const field = fields.find(({ type }) => type === 'shortText' || type === 'longText')
  return field?.type === 'shortText' || field?.type === 'longText'
    ? cellLines(field, row)[0]
    : undefined
}

/**
 * What schools put in plan after plan, ready made: goals, levels with learning return, consultations
 * with guardians and the hearing of the pupil. The last two bring their guard of the law with them.
 */
import { optionsNamed } from '../fieldTypes/options.js'
import { occasions, type Guards, type PlanDefinition } from '../definition/definition.js'
import type { FieldType, AnyField } from '../fieldTypes/index.js'
import type { Language } from '../kernel/language.js'
import { addField, type Placed, type Target } from './edit.js'
import { fits, parentAt, typesIn } from './fits.js'
import { idGiver } from '../kernel/freshId.js'
import { takenIds } from './takenIds.js'
import { newField, type NewField } from './newField.js'
import type { PresetWords } from './presetWords.js'

export const presets = ['goals', 'levels', 'consultations', 'hearing'] as const
type Preset = (typeof presets)[number]
export type Addable = FieldType | Preset

type Made = { fields: AnyField[]; guards?: (sectionId: string) => Guards }

function goals({ words: { goals: words }, give }: NewField): Made {
  const text = (label: string, more: object = {}) => ({
    id: give(label),
    type: 'longText' as const,
    label,
    ...more,
  })
  const group: AnyField = {
    id: give(words.label),
    type: 'group',
    label: words.label,
    itemLabel: words.item,
    purpose: 'goals',
    required: 'sign',
    minRows: 1,
    fields: [
      text(words.goal, { required: 'discuss' }),
      text(words.start),
      text(words.approach, { required: 'sign' }),
      { id: give(words.who), type: 'shortText', label: words.who, width: 'half' },
      { id: give(words.when), type: 'date', label: words.when, width: 'half' },
      text(words.criterion),
      text(words.evaluation),
      {
        id: give(words.status),
        type: 'choice',
        label: words.status,
        options: optionsNamed(words.statuses),
        progress: true,
      },
    ],
  }
  return { fields: [group] }
}

/** Levels as Dutch tests give them, old (A–E) and new (I–V). */
const LEVELS = ['I', 'II', 'III', 'IV', 'V', 'A', 'B', 'C', 'D', 'E']

/** Learning return: growth of the functioning level in months of teaching, in percents. */
function levels({ words, give }: NewField): Made {
  const { label, middle, end, level, functioning, months } = words.levels
  const number = (name: string, group?: string) => ({
    id: give(group === undefined ? name : `${name} ${group}`),
    type: 'number' as const,
    label: name,
    min: 0,
    ...(group !== undefined && { group }),
  })
  const choice = (group: string) => ({
    id: give(`${level} ${group}`),
    type: 'choice' as const,
    label: level,
    group,
    options: LEVELS.map((one) => ({ id: `level-${one.toLowerCase()}`, label: one })),
  })
  const before = number(functioning, middle)
  const after = number(functioning, end)
  const taught = number(months)
  const gain = learningReturn({ words, give }, { before, after, taught })
  const table: AnyField = {
    id: give(label),
    type: 'scoreTable',
    label,
    rows: optionsNamed(words.subjects),
    columns: [choice(middle), before, choice(end), after, taught, gain],
    chart: true,
  }
  return { fields: [table] }
}

type Measured = Record<'before' | 'after' | 'taught', { id: string }>

type Making = Pick<NewField, 'words' | 'give'>

function learningReturn({ words, give }: Making, { before, after, taught }: Measured) {
  const { yield: label } = words.levels
  const of = ({ id }: { id: string }) => ({ ref: { field: id } })
  const growth = { fn: 'minus' as const, of: [of(after), of(before)] }
  const share = { fn: 'dividedBy' as const, of: [growth, of(taught)] }
  return {
    id: give(label),
    type: 'computed' as const,
    label,
    expression: { fn: 'times' as const, of: [share, { value: 100 }] },
    result: 'number' as const,
    decimals: 0,
    unit: '%',
  }
}

function consultations({ words: { consultations: words }, give }: NewField): Made {
  const talks: AnyField = {
    id: give(words.label),
    type: 'table',
    label: words.label,
    columns: [
      { id: give(words.date), type: 'date', label: words.date, required: 'sign' },
      { id: give(words.present), type: 'shortText', label: words.present },
      { id: give(words.discussed), type: 'longText', label: words.discussed },
      { id: give(words.agreements), type: 'longText', label: words.agreements },
    ],
  }
  const agreed: AnyField = { id: give(words.agreed), type: 'yesNo', label: words.agreed }
  const why: AnyField = {
    id: give(words.why),
    type: 'longText',
    label: words.why,
    showWhen: { ref: { field: agreed.id }, is: 'is', value: false },
  }
  return {
    fields: [talks, agreed, why],
    guards: (section) => ({
      consultation: {
        conversations: { section, field: talks.id },
        agreed: { section, field: agreed.id },
      },
    }),
  }
}

function hearing({ words: { hearing: words }, give }: NewField): Made {
  const heard: AnyField = {
    id: give(words.heard),
    type: 'yesNo',
    label: words.heard,
    required: 'sign',
  }
  const when = (value: boolean) => ({ ref: { field: heard.id }, is: 'is' as const, value })
  const text = (label: string, isHeard: boolean): AnyField => ({
    id: give(label),
    type: 'longText',
    label,
    required: 'sign',
    showWhen: when(isHeard),
  })
  const note: AnyField = {
    id: give(words.explanation),
    type: 'explanation',
    label: words.explanation,
    text: words.text,
  }
  const whyNot = text(words.whyNot, false)
  return {
    fields: [note, heard, text(words.opinion, true), text(words.done, true), whyNot],
    guards: (section) => ({
      pupilHeard: {
        heard: { section, field: heard.id },
        whyNot: { section, field: whyNot.id },
        occasions: [...occasions],
      },
    }),
  }
}

const makers: Record<Preset, (made: NewField) => Made> = { goals, levels, consultations, hearing }

const isPreset = (what: Addable): what is Preset => (presets as readonly string[]).includes(what)

export function add(
  definition: PlanDefinition,
  what: Addable,
  { target, words, language }: { target: Target; words: PresetWords; language: Language },
): Placed | undefined {
  const kind = parentAt(definition, target.parent)
  const slots = definition.slots.map(({ id }) => id)
  const made = { words, language, slots, give: idGiver(takenIds(definition)) }
  const { fields, guards }: Made = isPreset(what)
    ? makers[what](made)
    : { fields: [newField(what, made)] }
  const [first] = fields
  if (kind === undefined || first === undefined || !fields.every((field) => fits(field, kind))) {
    return undefined
  }
  const added = fields.reduce(
    (all, field, at) => addField(all, field, { ...target, index: target.index + at }),
    definition,
  )
  const [sectionId = ''] = target.parent
  const isTop = target.parent.length === 1
  return {
    // A guard that is there already stays: it may be about other fields on purpose.
    definition:
      guards && isTop
        ? { ...added, guards: { ...guards(sectionId), ...definition.guards } }
        : added,
    path: [...target.parent, first.id],
  }
}

/** What can be added there. The ready-made blocks of several fields stand in sections only. */
export function addableIn(definition: PlanDefinition, parent: Target['parent']): Addable[] {
  const kind = parentAt(definition, parent)
  if (kind === undefined) {
    return []
  }
  return [...typesIn(kind), ...(kind.type === 'section' ? presets : [])]
}

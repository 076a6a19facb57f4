/** Fields that are filled as often as needed: goals, conversations. */
import { z } from 'zod'

import { id, label } from '../definition/basicSchemas.js'
import type { ComputedField } from './computed.js'
import type { ExplanationField } from './explanation.js'
import type { FieldBase } from './fieldBase.js'
import type { HeadingField } from './heading.js'
import type { Container, RowBounds } from './container.js'
import { leafNames, type SimpleField } from './leaves.js'
import { limits } from '../kernel/limits.js'
import { addedRows, freshText, rowFindings, rowSchema, type TableField } from './table.js'

type GroupBase = FieldBase &
  RowBounds & {
    type: 'group'
    /** What one item is called: `Doel`, `Gesprek`. */
    itemLabel: string
    /** Goals have a chart and a progress of their own. */
    purpose?: 'goals'
  }

type Within = SimpleField | ExplanationField | HeadingField | ComputedField

export const isFromGoal = (field: object): field is { fromGoal: string } => 'fromGoal' in field

/** A repeating group within a repeating group: the actions of a goal. Deeper it does not go. */
export type InnerGroupField = GroupBase & { fields: Within[] }
export type InnerField = (Within | TableField | InnerGroupField) & {
  /** In an evaluation: what stood in this field of the goal, as it was signed. Nobody writes it. */
  fromGoal?: string
}
export type GroupField = GroupBase & { fields: InnerField[] }

const within = (): readonly string[] => [...leafNames(), 'computed', 'explanation', 'heading']

/** Whether its items are the goals of the plan that is evaluated, no more and no fewer. */
export const hasFixedItems = ({ fields }: GroupField | InnerGroupField): boolean =>
  fields.some(isFromGoal)

export const group: Container<GroupField> = {
  schema: { ...rowSchema, itemLabel: label, purpose: z.literal('goals').optional() },
  holds: 'fields',
  most: limits.fields,
  types: () => [...within(), 'table', 'group'],
  nested: within,
  innerSchema: { fromGoal: id.optional() },
  fixedRows: undefined,
  bounds: addedRows,
  item: ({ itemLabel }) => itemLabel,
  exampleRows: 1,
  findings: rowFindings,
  fresh: (made) => ({
    itemLabel: made.words.item,
    fields: [freshText(made, made.words.text)],
  }),
  palette: 'many',
  names: {
    nl: { name: 'Herhalende groep', inSentence: 'een groep die zich herhaalt' },
    en: { name: 'Repeating group', inSentence: 'a repeating group' },
  },
}

/** The heaviest definition of its kind that may be saved, and answers that fill it. */
import type { Expression } from '../../src/domain/definition/condition.js'
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import { parseDefinition } from '../../src/domain/forms/parseDefinition.js'
import { limits } from '../../src/domain/kernel/limits.js'

const amount = { ref: { field: 'amount' } }
const inAll: Expression = { fn: 'sum', of: [{ ref: { field: 'items', column: 'amount' } }] }
const share: Expression = { fn: 'dividedBy', of: [amount, inAll] }

/** In every row so many shares of the total, and as many questions that each hang on one. */
const definitionOf = (count: number): PlanDefinition => ({
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  slots: [],
  sections: [
    {
      id: 'plan',
      title: 'Plan',
      fields: [
        {
          id: 'items',
          type: 'group',
          label: 'Rijen',
          itemLabel: 'Rij',
          maxRows: limits.rows,
          fields: [{ id: 'amount', type: 'number', label: 'Aantal' }, ...fieldsOf(count)],
        },
      ],
    },
  ],
})

type Inner = Extract<
  PlanDefinition['sections'][number]['fields'][number],
  { type: 'group' }
>['fields']

const fieldsOf = (count: number): Inner =>
  Array.from({ length: count }, (_, index): Inner => [
    { id: `share${index}`, type: 'computed', label: 'Deel', result: 'number', expression: share },
    {
      id: `why${index}`,
      type: 'shortText',
      label: 'Waarom?',
      showWhen: { ref: { field: `share${index}` }, is: 'moreThan', value: 0 },
    },
  ]).flat()

/** As an author finds it who tries: one more is refused. */
export function heaviestDefinition(): PlanDefinition {
  let count = Math.floor(limits.fields / 2) - 1
  while (!parseDefinition(definitionOf(count)).ok) {
    count -= 1
  }
  return definitionOf(count)
}

export const fullAnswers = () => ({
  items: Array.from({ length: limits.rows }, (_, index) => ({
    id: `row${index}`,
    values: { amount: index + 1 },
  })),
})

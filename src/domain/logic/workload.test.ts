import { describe, expect, it } from '@jest/globals'
import { digestOfState } from '../../../test/support/digestOfState.js'
import { logicCases } from '../../../test/support/logicCases.js'
import { naiveForm } from '../../../test/support/naiveForm.js'
import type { PlanDefinition } from '../definition/definition.js'
import { limits } from '../kernel/limits.js'
import { parseDefinition } from '../forms/parseDefinition.js'
import { validateAnswers } from '../forms/validateAnswers.js'
import type { Expression } from '../definition/condition.js'
import { evaluateForm, openForm, stateOfForm } from './evaluateForm.js'
import { outlineOf } from './outline.js'
import { workloadOf } from './workload.js'

const circumstances = { today: '2026-11-23' }
const column = { ref: { field: 'items', column: 'amount' } }
const total: Expression = { fn: 'sum', of: [column] }
const own: Expression = { ref: { field: 'amount' } }
const share: Expression = { fn: 'dividedBy', of: [own, total] }
/** Looks at its own row and at every other at once, so that nothing can be remembered. */
const mixed: Expression = { fn: 'sum', of: [own, ...Array.from({ length: 12 }, () => column)] }

/** A group in which so many fields are computed. */
const definitionOf = (
  fields: number,
  expression: Expression,
  maxRows?: number,
): PlanDefinition => ({
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
          label: 'Doelen',
          itemLabel: 'Doel',
          ...(maxRows !== undefined && { maxRows }),
          fields: [
            { id: 'amount', type: 'number', label: 'Aantal' },
            ...Array.from({ length: fields }, (_, index) => ({
              id: `computed-${index}`,
              type: 'computed' as const,
              label: `Som ${index}`,
              result: 'number' as const,
              expression: structuredClone(expression),
            })),
          ],
        },
      ],
    },
  ],
})

const answersOf = (rows: number) => ({
  plan: {
    items: Array.from({ length: rows }, (_, index) => ({
      id: `row-${index}`,
      values: { amount: index },
    })),
  },
})

function stepsOf(definition: PlanDefinition, answers: unknown): number {
  const form = openForm(definition, answers, circumstances)
  digestOfState(definition, answers, stateOfForm(form))
  return form.steps.taken
}

describe('the steps of a form', () => {
  it('change nothing of what it comes to', () => {
    for (const { definition, answers, circumstances: on } of logicCases(150, 20261129)) {
      const remembered = evaluateForm(definition, answers, on)
      const naive = naiveForm(definition, answers, on)
      expect(digestOfState(definition, answers, remembered)).toEqual(
        digestOfState(definition, answers, naive),
      )
    }
  })

  it.each([
    ['a total in every row', total],
    ['a share of the total in every row', share],
  ])('grow no faster than the answers, for %s', (_, expression) => {
    const definition = definitionOf(60, expression)
    const [one, two, four] = [100, 200, 400].map((rows) => stepsOf(definition, answersOf(rows)))
    expect(Number(two) / Number(one)).toBeLessThan(2.05)
    expect(Number(four) / Number(two)).toBeLessThan(2.05)
  })

  it('grow no faster than the fields', () => {
    const [one, two] = [50, 100].map((fields) =>
      stepsOf(definitionOf(fields, share), answersOf(200)),
    )
    expect(Number(two) / Number(one)).toBeLessThan(2.05)
  })

  it('are never more than its definition tells', () => {
    for (const { definition, answers } of logicCases(150, 20261130)) {
      const bound = workloadOf(outlineOf(definition)).total
      expect(stepsOf(definition, answers)).toBeLessThanOrEqual(bound)
    }
    for (const expression of [total, share, mixed]) {
      const definition = definitionOf(30, expression, 20)
      const bound = workloadOf(outlineOf(definition)).total
      expect(stepsOf(definition, answersOf(20))).toBeLessThanOrEqual(bound)
    }
  })
})

describe('fields that hang on one another in a row', () => {
  const deep = (ref: Expression): Expression =>
    [1, 2, 3, 4].reduce<Expression>((inner) => ({ fn: 'sum', of: [inner] }), ref)
  const chainOf = (length: number): PlanDefinition => {
    const definition = definitionOf(0, total)
    const fields = Array.from({ length }, (_, index) => ({
      id: `computed-${index}`,
      type: 'computed' as const,
      label: `Som ${index}`,
      result: 'number' as const,
      expression: deep(
        index === length - 1 ? { value: 3 } : { ref: { field: `computed-${index + 1}` } },
      ),
    }))
    return { ...definition, sections: [{ id: 'plan', title: 'Plan', fields }] }
  }

  it('are worked out from the last to the first', () => {
    // The section they stand in comes before the first.
    const longest = chainOf(limits.chain - 1)
    expect(parseDefinition(longest)).toMatchObject({ ok: true })
    const state = evaluateForm(longest, {}, circumstances)
    expect(state.field(['plan', 'computed-0']).value).toBe(3)
  })

  it('are refused when there are too many to keep in mind', () => {
    expect(parseDefinition(chainOf(400))).toMatchObject({
      ok: false,
      problems: [{ code: 'chain', path: ['sections', 0, 'fields', 0], values: { length: 401 } }],
    })
  })
})

describe('rows of all tables and groups together', () => {
  const sections = Array.from({ length: 11 }, (_, index) => ({
    ...definitionOf(1, total).sections[0],
    id: `part-${index}`,
  })) as PlanDefinition['sections']
  const definition = { ...definitionOf(1, total), sections }
  const filled = (parts: number) =>
    Object.fromEntries(sections.slice(0, parts).map(({ id }) => [id, answersOf(500).plan]))

  it.each([
    [10, []],
    [11, [{ code: 'tooManyRowsInAll', values: { max: 5_000 } }]],
  ])('are bounded: %d groups of 500', (parts, issues) => {
    const answers = filled(parts)
    expect(validateAnswers({ definition, answers, level: 'save', circumstances })).toEqual(issues)
  })
})

describe('a definition that could take too many steps', () => {
  const heavy = definitionOf(60, mixed)

  it('is refused where it takes most, with what would help', () => {
    expect(parseDefinition(heavy)).toEqual({
      ok: false,
      problems: [
        {
          code: 'tooHeavy',
          path: ['sections', 0, 'fields', 0],
          labels: ['Plan', 'Doelen'],
          values: {
            max: limits.steps,
            steps: expect.any(Number) as unknown,
            total: expect.any(Number) as unknown,
          },
        },
      ],
    })
    expect(parseDefinition(definitionOf(60, mixed, 20))).toMatchObject({ ok: true })
    expect(parseDefinition(definitionOf(40, share))).toMatchObject({ ok: true })
  })

  it('still works for the answers it can carry', () => {
    const state = evaluateForm(heavy, answersOf(10), circumstances)
    expect(state.field(['plan', 'items', 'row-3', 'computed-0']).value).toBe(3 + 12 * 45)
  })

  it('says so at once for answers that are too many, whatever is asked', () => {
    expect(() => evaluateForm(heavy, answersOf(500), circumstances)).toThrow(
      expect.objectContaining({ code: 'forms.tooHeavy' }),
    )
    const asked = { definition: heavy, answers: answersOf(500), circumstances }
    expect(validateAnswers({ ...asked, level: 'save', sectionIds: ['plan'] })).toEqual([
      { code: 'tooHeavy', values: { max: limits.steps } },
    ])
  })
})

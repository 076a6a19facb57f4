import { describe, expect, it } from '@jest/globals'

import { yearPlan } from '../../../test/support/yearPlan.js'
import type { PlanDefinition } from '../definition/definition.js'
import { copy, moveField, patchField, remove } from './edit.js'
import { addToBrief, briefChoices, briefLabel, moveInBrief, takeFromBrief } from './inBrief.js'

const start = { section: 'cover', field: 'start' }
const why = { section: 'cover', field: 'why' }
const on = { section: 'voice', field: 'talks', column: 'on' }
const plan: PlanDefinition = { ...yearPlan, inBrief: [start, on, why] }

describe('What stands in brief, while a template is designed', () => {
  it('is chosen from all answers that are not in it yet, by names from the outside in', () => {
    const choices = briefChoices(plan).map((ref) => briefLabel(plan, ref))
    expect(choices).toContain('Voorblad › Evalueren voor')
    expect(choices).not.toContain('Voorblad › Ingangsdatum')
    expect(choices).not.toContain('Stem van de leerling › Gesprekken')
    expect(briefLabel(plan, on)).toBe('Stem van de leerling › Gesprekken › Op')
  })

  it('is added at the end, moved and taken out; with the last one goes all of it', () => {
    const first = addToBrief(yearPlan, why)
    expect(first.inBrief).toEqual([why])
    expect(moveInBrief(plan, on, -1).inBrief).toEqual([on, start, why])
    expect(moveInBrief(plan, on, 1).inBrief).toEqual([start, why, on])
    expect(moveInBrief(plan, why, 1)).toBe(plan)
    expect(takeFromBrief(first, why)).not.toHaveProperty('inBrief')
  })

  it('follows a field to another section and into rows', () => {
    const { definition } = moveField(plan, ['cover', 'start'], { parent: ['voice'], index: 0 })
    expect(definition.inBrief?.[0]).toEqual({ section: 'voice', field: 'start' })
    const inRows = moveField(plan, ['cover', 'start'], { parent: ['voice', 'talks'], index: 0 })
    expect(inRows.definition.inBrief?.[0]).toEqual({ ...on, column: 'start' })
  })

  it('loses what is taken out or becomes another kind of field', () => {
    expect(remove(plan, ['voice', 'talks', 'on']).inBrief).toEqual([start, why])
    expect(remove(plan, ['cover']).inBrief).toEqual([on])
    const asFile = { type: 'file', options: undefined }
    expect(patchField(plan, ['cover', 'why'], asFile).inBrief).toEqual([start, on])
  })

  it('stays with the original when something is copied', () => {
    const { definition } = copy(plan, ['cover'], (label) => `${label} (kopie)`)
    expect(definition.inBrief).toEqual(plan.inBrief)
  })
})

import { describe, expect, it } from '@jest/globals'

import { yearPlan } from '../../../test/support/yearPlan.js'
import type { PlanDefinition } from '../definition/definition.js'
import { addField, copy, moveField, patchField, remove } from './edit.js'
import { meaningAt, meaningsFor, pathOfMeaning, setMeaning, setOccasion } from './meanings.js'
import { problemPart } from './problemPart.js'

const plan: PlanDefinition = yearPlan

describe('What fields mean, while a template is designed', () => {
  it('is set once: the field that had the meaning loses it', () => {
    const changed = setMeaning(plan, ['cover', 'establish'], 'startDate')
    expect(changed.meanings?.startDate).toEqual({ section: 'cover', field: 'establish' })
    expect(meaningAt(changed, ['cover', 'establish'])).toBe('startDate')
    expect(meaningAt(changed, ['cover', 'start'])).toBeUndefined()
    expect(changed.meanings).not.toHaveProperty('establishBy')
  })

  it('is taken away, and the last one takes all with it', () => {
    const none = ['start', 'evaluate', 'end', 'establish', 'why'].reduce<PlanDefinition>(
      (all, field) => setMeaning(all, ['cover', field], undefined),
      plan,
    )
    expect('meanings' in none).toBe(false)
  })

  it('is offered to dates, calculated dates and choices that stand in a section', () => {
    expect(meaningsFor(plan, ['cover', 'start'])).toContain('evaluateBy')
    expect(meaningsFor(plan, ['cover', 'evaluate'])).toContain('startDate')
    expect(meaningsFor(plan, ['cover', 'why'])).toEqual(['occasion'])
    expect(meaningsFor(plan, ['cover', 'isLong'])).toEqual([])
    expect(meaningsFor(plan, ['voice', 'talks', 'on'])).toEqual([])
  })

  it('follows a field to another section', () => {
    const { definition } = moveField(plan, ['cover', 'start'], { parent: ['voice'], index: 0 })
    expect(pathOfMeaning(definition, 'startDate')).toEqual(['voice', 'start'])
    expect(pathOfMeaning(definition, 'endDate')).toEqual(['cover', 'end'])
  })

  it('is gone when the field moves into rows, or goes itself, alone or with its section', () => {
    const inRows = moveField(plan, ['cover', 'establish'], {
      parent: ['voice', 'talks'],
      index: 0,
    }).definition
    expect(inRows.meanings).not.toHaveProperty('establishBy')
    expect(remove(plan, ['cover', 'establish']).meanings).not.toHaveProperty('establishBy')
    expect('meanings' in remove(plan, ['cover'])).toBe(false)
  })

  it('stays with the original when something is copied', () => {
    const { definition } = copy(plan, ['cover'], (label) => `${label} (kopie)`)
    expect(definition.meanings).toEqual(plan.meanings)
  })

  it('names the occasion of an option, as long as the option is there', () => {
    const named = setOccasion(plan, 'first', 'evaluation')
    expect(named.meanings?.occasion?.options).toMatchObject({ first: 'evaluation' })
    const options = [{ id: 'revised', label: 'Bijgesteld' }]
    const fewer = patchField(named, ['cover', 'why'], { options })
    expect(fewer.meanings?.occasion?.options).toEqual({ revised: 'revision' })
  })

  it('leaves a template without meanings as it was', () => {
    const { meanings: _, ...without } = yearPlan
    const field = { id: 'new', type: 'date', label: 'Nieuw' } as const
    const more = addField(without, field, { parent: ['cover'], index: 0 })
    expect('meanings' in remove(more, ['cover', 'new'])).toBe(false)
  })

  it('is where a problem with it leads', () => {
    const setting = 'meaning'
    expect(problemPart(plan, ['meanings', 'startDate'])).toEqual({
      kind: 'field',
      path: ['cover', 'start'],
      setting,
    })
    expect(problemPart(plan, ['meanings', 'occasion', 'options', 'x'])).toEqual({
      kind: 'field',
      path: ['cover', 'why'],
      setting,
    })
    expect(problemPart(plan, ['meanings', 'endless'])).toMatchObject({ kind: 'template' })
  })
})

import { describe, expect, it } from '@jest/globals'
import { digestOfState } from '../../../test/support/digestOfState.js'
import { logicCases, type LogicCase } from '../../../test/support/logicCases.js'
import { evaluateForm } from './evaluateForm.js'
import { findCycles } from './references.js'

const cases = logicCases(600)

const digest = ({ definition, answers, circumstances }: LogicCase) =>
  digestOfState(definition, answers, evaluateForm(definition, answers, circumstances))

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('evaluateForm, for generated cases', () => {
  it('tries every kind of outcome', () => {
    const states = cases.flatMap((one) => Object.values(digest(one)))
    const some = (test: (state: (typeof states)[number]) => boolean) =>
      states.filter(test).length / states.length
    expect(some(({ visible }) => visible === false)).toBeGreaterThan(0.1)
    expect(some(({ readOnly }) => readOnly === true)).toBeGreaterThan(0.02)
    expect(some(({ required }) => required === 'discuss')).toBeGreaterThan(0.02)
    expect(some(({ value }) => typeof value === 'number')).toBeGreaterThan(0.01)
    expect(some(({ value }) => typeof value === 'string')).toBeGreaterThan(0.001)
    expect(
      cases.filter(({ definition }) => findCycles(definition).length > 0).length,
    ).toBeGreaterThan(5)
  })

  it('is plain JSON: a copy that travelled gives the same', () => {
    for (const one of cases) {
      expect(digest(copy(one))).toEqual(digest(one))
    }
  })

  it('never asks for what is hidden, and computes nothing there', () => {
    for (const one of cases) {
      for (const state of Object.values(digest(one))) {
        expect(
          state.visible || ((state.required ?? null) === null && (state.value ?? null) === null),
        ).toBe(true)
      }
    }
  })

  it('hides what stands in something hidden', () => {
    for (const one of cases) {
      const states = digest(one)
      for (const [path, state] of Object.entries(states)) {
        const parts = path.split('/')
        const around = parts.length <= 2 ? parts[0] : parts.slice(0, -2).join('/')
        expect(state.visible === true && states[around ?? '']?.visible === false).toBe(false)
      }
    }
  })

  it('gives the same whatever is asked first', () => {
    for (const one of cases) {
      const { definition, answers, circumstances } = one
      const state = evaluateForm(definition, answers, circumstances)
      const forward = digest(one)
      for (const path of Object.keys(forward).reverse()) {
        state.field(path.split('/'))
      }
      expect(digestOfState(definition, answers, state)).toEqual(forward)
    }
  })

  it('gives the same whatever the order of keys and sections of the answers', () => {
    for (const one of cases) {
      const answers = Object.fromEntries(
        Object.entries(one.answers)
          .reverse()
          .map(([id, values]) => [
            id,
            Object.fromEntries(Object.entries(values as object).reverse()),
          ]),
      )
      expect(digest({ ...one, answers })).toEqual(digest(one))
    }
  })

  it('leaves definition and answers as they were', () => {
    for (const one of cases.slice(0, 100)) {
      const before = JSON.stringify(one)
      digest(one)
      expect(JSON.stringify(one)).toBe(before)
    }
  })
})

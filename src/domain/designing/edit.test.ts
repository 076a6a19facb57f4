import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { designerPresets } from '../../translations/designerPresets.js'
import type { PlanDefinition } from '../definition/definition.js'
import { findCycles, references } from '../logic/references.js'
import { addSection, copy, moveField, moveSection, patchField, remove } from './edit.js'
import { freshId } from '../kernel/freshId.js'
import { takenIds } from './takenIds.js'
import { did, historyOf, redone, undone, type History } from './history.js'
import { childrenAt, fieldAt, type NodePath } from './nodePath.js'
import { add, addableIn, type Addable } from './presets.js'
import { emptyDesign, readDesign } from './readDesign.js'
import { directions, steer } from './steer.js'

const words = designerPresets.nl

const withSections = (...ids: string[]): PlanDefinition =>
  ids.reduce(
    (all, id) => addSection(all, { id, title: id, fields: [] }, all.sections.length),
    emptyDesign(),
  )

const added = (definition: PlanDefinition, what: Addable, parent: NodePath): PlanDefinition =>
  add(definition, what, { words, language: 'nl', target: { parent, index: 99 } })?.definition ??
  definition

const pathsOf = (definition: PlanDefinition): NodePath[] => {
  const inner = (path: NodePath): NodePath[] =>
    childrenAt(definition, path).flatMap(({ id }) => [[...path, id], ...inner([...path, id])])
  return definition.sections.flatMap(({ id }) => [[id], ...inner([id])])
}

const siblingsAreUnique = (definition: PlanDefinition): boolean =>
  [definition.sections, ...pathsOf(definition).map((path) => childrenAt(definition, path))].every(
    (list) => new Set(list.map(({ id }) => id)).size === list.length,
  )

/** The fields that rules mean, by label, so that a move can be compared with what was before. */
const meantLabels = (definition: PlanDefinition): string[] =>
  references(definition)
    .map(({ from, use, to }) => `${from.at(-1) ?? ''} ${use} ${to?.at(-1) ?? 'nothing'}`)
    .sort()

type Move = { kind: number; path: number; target: number; index: number; what: number }

function make(definition: PlanDefinition, move: Move): PlanDefinition {
  const places = pathsOf(definition)
  const path = places[move.path % Math.max(places.length, 1)] ?? []
  const parent = places[move.target % Math.max(places.length, 1)] ?? []
  switch (move.kind % 6) {
    case 0: {
      const id = freshId(`Deel ${move.index}`, takenIds(definition))
      return addSection(definition, { id, title: id, fields: [] }, move.index)
    }
    case 1: {
      const addable = addableIn(definition, parent)
      const what = addable[move.what % Math.max(addable.length, 1)]
      const target = { parent, index: move.index }
      return (
        (what && add(definition, what, { target, words, language: 'nl' })?.definition) ?? definition
      )
    }
    case 2:
      return path.length === 0 ? definition : copy(definition, path, (label) => label).definition
    case 3:
      return path.length === 0 ? definition : remove(definition, path)
    case 4:
      return path.length < 2
        ? moveSection(definition, path[0] ?? '', move.index)
        : moveField(definition, path, { parent, index: move.index }).definition
    default:
      return path.length < 2 ? definition : patchField(definition, path, { help: 'Uitleg' })
  }
}

const moves = fc.array(
  fc.record({
    kind: fc.nat(5),
    path: fc.nat(200),
    target: fc.nat(200),
    index: fc.nat(8),
    what: fc.nat(40),
  }),
  { maxLength: 40 },
)

describe('Designing', () => {
  it('keeps ids unique whatever is done, and gives back each former value', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let history: History<PlanDefinition, string> = historyOf(withSections('een', 'twee'))
        const values = [history.present]
        for (const move of list) {
          const next = make(history.present, move)
          history = did(history, next, { name: String(move.kind) })
          if (next !== values.at(-1)) {
            values.push(next)
          }
          expect(siblingsAreUnique(next)).toBe(true)
          expect(readDesign(next)).toBe(next)
        }
        for (const value of [...values].reverse()) {
          expect(history.present).toBe(value)
          history = undone(history) ?? history
        }
        for (const value of values.slice(1)) {
          history = redone(history) ?? history
          expect(history.present).toBe(value)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps what every rule means when fields move to another section', () => {
    const definition = added(withSections('een', 'twee', 'drie'), 'hearing', ['een'])
    const before = meantLabels(definition)
    fc.assert(
      fc.property(
        fc.array(fc.record({ field: fc.nat(4), section: fc.nat(2), index: fc.nat(5) })),
        (list) => {
          const after = list.reduce((now, { field, section, index }) => {
            const path = pathsOf(now).filter((one) => one.length === 2)[field]
            const parent = [now.sections[section]?.id ?? '']
            return path === undefined ? now : moveField(now, path, { parent, index }).definition
          }, definition)
          expect(meantLabels(after)).toEqual(before)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('lets the guards of the law follow their fields', () => {
    const definition = added(withSections('een', 'twee'), 'hearing', ['een'])
    const { field = '' } = definition.guards?.pupilHeard?.heard ?? {}
    const moved = moveField(definition, ['een', field], { parent: ['twee'], index: 0 })
    expect(moved.definition.guards?.pupilHeard?.heard).toEqual({ section: 'twee', field })
    expect(moved.definition.guards?.pupilHeard?.whyNot.section).toBe('een')
  })

  it('lets the rules within a copy mean the fields of the copy', () => {
    const definition = added(withSections('een'), 'levels', ['een'])
    const [table] = definition.sections[0]?.fields ?? []
    const copied = copy(definition, ['een', table?.id ?? ''], (label) => `${label} (kopie)`)
    const targets = references(copied.definition).map(({ from, to }) => [from[1], to?.[1]])
    expect(targets.length).toBeGreaterThan(0)
    expect(targets.every(([from, to]) => from === to)).toBe(true)
    expect(fieldAt(copied.definition, copied.path)?.label).toBe('Toetsresultaten (kopie)')
  })

  it.each(['goals', 'levels', 'consultations', 'hearing'] as const)(
    'adds %s whole, without a reference that leads nowhere',
    (preset) => {
      const definition = added(withSections('een'), preset, ['een'])
      expect(references(definition).every(({ to }) => to !== undefined)).toBe(true)
      expect(findCycles(definition)).toEqual([])
    },
  )

  it('puts no table in a cell, no group three deep and no page break in a group', () => {
    const goals = added(withSections('een'), 'goals', ['een'])
    const [group] = goals.sections[0]?.fields ?? []
    const inGroup = ['een', group?.id ?? '']
    expect(addableIn(goals, inGroup)).not.toContain('pageBreak')
    const nested = added(goals, 'group', inGroup)
    const inner = childrenAt(nested, inGroup).at(-1)
    expect(addableIn(nested, [...inGroup, inner?.id ?? ''])).not.toContain('group')
    const outer = added(nested, 'group', ['een']).sections[0]?.fields.at(-1)
    const stays = moveField(nested, inGroup, { parent: [...inGroup, inner?.id ?? ''], index: 0 })
    expect(stays.definition).toBe(nested)
    const both = added(nested, 'group', ['een'])
    const target = { parent: ['een', outer?.id ?? ''], index: 0 }
    expect(moveField(both, inGroup, target).definition).toBe(both)
  })

  it('moves with every key to a place where the field fits, or nowhere', () => {
    const definition = added(added(withSections('een', 'twee'), 'goals', ['een']), 'date', ['een'])
    for (const path of pathsOf(definition).filter((one) => one.length > 1)) {
      for (const direction of directions) {
        const target = steer(definition, path, direction)
        if (target !== undefined) {
          const moved = moveField(definition, path, target)
          expect(moved.definition).not.toBe(definition)
          expect(fieldAt(moved.definition, moved.path)?.label).toBe(
            fieldAt(definition, path)?.label,
          )
        }
      }
    }
  })
})

describe('freshId', () => {
  it('makes of any label an id that the rules allow and nothing else has', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (label, others) => {
        const first = freshId(label, new Set(others))
        expect(first).toMatch(/^[a-z][a-zA-Z0-9-]{0,63}$/)
        expect(freshId(label, new Set([...others, first]))).not.toBe(first)
      }),
    )
  })

  it('can be read', () => {
    expect(freshId('Eén keuze: vóór de zomer', new Set())).toBe('een-keuze-voor-de-zomer')
  })
})

describe('History', () => {
  it('joins what is typed in one setting, and forgets the oldest steps', () => {
    let history = historyOf<number, string>(0)
    history = did(history, 1, { name: 'label', joins: 'a' })
    history = did(history, 2, { name: 'label', joins: 'a' })
    expect(undone(history)?.present).toBe(0)
    for (let value = 3; value < 500; value += 1) {
      history = did(history, value, { name: 'other' })
    }
    expect(history.past).toHaveLength(200)
  })
})

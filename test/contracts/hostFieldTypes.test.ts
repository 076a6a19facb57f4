/** A type of an app of one's own: that of `examples/living`, by the same contract as ours. */
import { describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'

import { duration, type DurationField } from '../../examples/living/src/fieldTypes/duration.js'
import { runFieldTypeContract } from '../../src/contracts/fieldType.js'
import { formFields } from '../../src/public/contributionForm.js'
import type { FormPage } from '../../src/public/formPage.js'
import { addableName } from '../../src/translations/designer.js'
import { designerPresets } from '../../src/translations/designerPresets.js'
import { issueText } from '../../src/translations/forms.js'
import { formValues } from '../../src/domain/contributions/formNames.js'
import { readForm } from '../../src/domain/contributions/readForm.js'
import { writeForm } from '../../src/domain/contributions/writeForm.js'
import type { Answers } from '../../src/domain/definition/answers.js'
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import { add, addableIn } from '../../src/domain/designing/presets.js'
import { answerRows } from '../../src/domain/exchange/answerRows.js'
import { fieldType, fillHostTypes } from '../../src/domain/fieldTypes/hostType.js'
import type { SimpleField } from '../../src/domain/fieldTypes/leaves.js'
import { blankBlocks, type PaperWords } from '../../src/domain/forms/blankBlocks.js'
import { parseDefinition } from '../../src/domain/forms/parseDefinition.js'
import { sectionBlocks } from '../../src/domain/forms/sectionBlocks.js'
import { validateAnswers } from '../../src/domain/forms/validateAnswers.js'
import { evaluateForm } from '../../src/domain/logic/evaluateForm.js'
import { compareDefinitions } from '../../src/domain/versions/compareDefinitions.js'
import { planMove } from '../../src/domain/versions/planMove.js'
import { leafFields } from '../support/definitions.js'

const type = 'living:duration'
const field: DurationField = { id: 'help', type, label: 'Hulp per week', longest: 120 }
const circumstances = { today: '2026-11-30' }

describe('the type of field of an app', () => {
  const fields = leafFields as unknown as Record<string, fc.Arbitrary<SimpleField>>
  const { longest: _, ...free } = field
  runFieldTypeContract({
    ...{ fieldTypes: [duration], type },
    asked: [0, 5, 45, 60, 90, 120].flatMap((answer) => [
      { field, answer },
      { field: free, answer },
    ]),
    others: fc.sample(fc.oneof(...Object.values(fields)), 60),
    misfits: [-1, 1.5, 121 * 1e6, '1:30', '', true, [], [5], {}, Number.NaN],
  })
})

const definitionOf = (own: object, more: object[] = []): PlanDefinition =>
  ({
    ...{ format: 'leidraad.plan-definition', formatVersion: 1, slots: [] },
    sections: [{ id: 'week', title: 'De week', fields: [{ ...field, ...own }, ...more] }],
  }) as never

const everywhere = definitionOf({ required: 'sign' }, [
  {
    ...{ id: 'lessons', type: 'table', label: 'Lessen' },
    columns: [{ id: 'takes', type, label: 'Duurt' }],
  },
  {
    ...{ id: 'goals', type: 'group', label: 'Doelen', itemLabel: 'Doel' },
    fields: [{ id: 'daily', type, label: 'Elke dag' }],
  },
  {
    ...{ id: 'all', type: 'computed', label: 'Samen', result: 'number', unit: 'min' },
    expression: {
      fn: 'sum',
      of: [{ ref: { field: 'help' } }, { ref: { field: 'lessons', column: 'takes' } }],
    },
  },
  {
    ...{ id: 'why', type: 'shortText', label: 'Waarom zo lang?' },
    showWhen: { ref: { field: 'help' }, is: 'moreThan', value: 60 },
  },
])
const answers: Answers = {
  week: {
    help: 90,
    lessons: [{ id: 'r1', values: { takes: 45 } }],
    goals: [{ id: 'g1', values: { daily: 5 } }],
    why: 'Veel te doen',
  },
}
const [section] = everywhere.sections as [PlanDefinition['sections'][number]]
const state = evaluateForm(everywhere, answers, circumstances)

describe('a definition with a type of an app', () => {
  it('is whole, wherever it stands', () => {
    expect(parseDefinition(everywhere)).toEqual({ ok: true, definition: everywhere })
    const bad = parseDefinition(definitionOf({ longest: 0 }))
    expect(bad).toMatchObject({ ok: false, problems: [{ code: 'range' }] })
  })

  it('is filled, and says in every language what does not fit', () => {
    const rules = { definition: everywhere, circumstances, level: 'sign' as const }
    expect(validateAnswers({ ...rules, answers })).toEqual([])
    const wrong = (help: unknown) =>
      validateAnswers({ ...rules, answers: { week: { ...answers.week, help: help as never } } })
    expect(wrong('lang').map((issue) => issueText(issue, 'nl'))).toEqual([
      'Hulp per week: vul in hoe lang het duurt, zoals 45 min of 1:30.',
    ])
    expect(issueText(wrong('lang')[0] as never, 'en')).toContain('how long it takes')
    expect(wrong(121)).toMatchObject([{ code: 'tooLarge', fieldId: 'help' }])
    expect(wrong(null)).toMatchObject([{ code: 'required', fieldId: 'help' }])
  })

  it('is calculated and compared with', () => {
    expect(state.field(['week', 'all']).value).toBe(135)
    expect(state.field(['week', 'why']).visible).toBe(true)
    const less = { week: { ...answers.week, help: 60 } }
    const quiet = evaluateForm(everywhere, less, circumstances)
    expect(quiet.field(['week', 'why']).visible).toBe(false)
  })

  it('is printed, written on paper and put in a table', () => {
    const blocks = sectionBlocks({ section, answers: answers.week, state, language: 'nl' })
    expect(JSON.stringify(blocks)).toContain('1 uur 30 min')
    expect(JSON.stringify(blocks)).toContain('45 min')
    const words: PaperWords = {
      ...{ language: 'nl', other: 'Anders', file: 'Bestand', pages: '' },
      ...{ onlyWhen: () => 'Alleen soms.', example: (text) => text },
    }
    expect(blankBlocks({ section, words })[0]).toMatchObject({ kind: 'lines', lines: 1 })
    const rows = answerRows({ sections: [section], answers, state })
    expect(rows.map(({ value }) => value)).toEqual(['90', '45', '5', '135', 'Veel te doen'])
  })

  it('is asked on a page without script, and read back', () => {
    const page = {
      ...{ section, state, values: writeForm(section, answers.week, 'nl'), before: answers.week },
      ...{ issues: [], people: [], language: 'nl' },
      words: new Proxy({}, { get: (_, name) => String(name) }),
    } as unknown as FormPage
    expect(formFields(page)[0]).toMatchObject({
      hint: 'Zoals 45 min of 1:30.',
      line: { type: 'text', value: '1:30' },
    })
    const send = (text: string) =>
      readForm({
        ...{ section, before: {}, language: 'nl', people: [] },
        values: formValues([
          ['help', text],
          ['~', 'help'],
        ]) as never,
      }).help
    expect(['45', '1:15', '2 uur', 'lang'].map(send)).toEqual([45, 75, 120, 'lang'])
  })

  it('is offered in the palette by its name, and new one is whole', () => {
    expect(addableIn(everywhere, ['week'])).toContain(type)
    expect(addableIn(everywhere, ['week', 'lessons'])).toContain(type)
    expect([addableName(type, 'nl'), addableName(type, 'en')]).toEqual(['Duur', 'Duration'])
    const target = { parent: ['week'], index: 0 }
    const made = add(everywhere, type, {
      ...{ target, words: designerPresets.en, language: 'en' },
    })
    expect(made?.definition.sections[0]?.fields[0]).toEqual({
      id: 'duration',
      type,
      label: 'Duration',
    })
    expect(parseDefinition(made?.definition)).toMatchObject({ ok: true })
  })

  it('moves to another type, and tells that its own settings may leave answers out', () => {
    const later = definitionOf({ type: 'number', longest: undefined })
    const stored = JSON.parse(JSON.stringify(later)) as PlanDefinition
    const move = planMove({
      ...{ from: definitionOf({}), to: stored, circumstances },
      answers: { week: { help: 90 } },
    })
    expect(move).toMatchObject({ answers: { week: { help: 90 } } })
    expect(compareDefinitions(definitionOf({}), definitionOf({ longest: 60 }))).toMatchObject([
      { kind: 'limits', weight: 'losesPlace' },
    ])
  })
})

describe('the types of an app', () => {
  it('are there once: the same list again changes nothing, another is refused', () => {
    expect(() => {
      fillHostTypes([duration])
    }).not.toThrow()
    const other = fieldType({ ...duration, name: 'living:other' } as never)
    expect(() => {
      fillHostTypes([duration, other])
    }).toThrow('got living:duration, living:other after living:duration')
    expect(() => {
      fillHostTypes([])
    }).toThrow('got none after living:duration')
  })

  it('that were taken away leave what was answered to be read, and nobody changes it', async () => {
    jest.resetModules()
    const { parseDefinition: parse } = await import('../../src/domain/forms/parseDefinition.js')
    const { sectionBlocks: blocksOf } = await import('../../src/domain/forms/sectionBlocks.js')
    const { evaluateForm: evaluate } = await import('../../src/domain/logic/evaluateForm.js')
    const { readOnlyIssues } = await import('../../src/domain/forms/readOnlyIssues.js')
    const { answerRows: rowsOf } = await import('../../src/domain/exchange/answerRows.js')
    const frozen = everywhere
    const now = evaluate(frozen, answers, circumstances)
    expect(parse(frozen)).toMatchObject({
      ok: false,
      problems: [1, 2, 3].map(() => ({ code: 'notInstalled', values: { type } })),
    })
    const printed = blocksOf({ section, answers: answers.week, state: now, language: 'nl' })
    expect(JSON.stringify(printed)).toContain('"90"')
    expect(rowsOf({ sections: [section], answers, state: now })[0]?.value).toBe('90')
    const rules = { definition: frozen, circumstances, before: answers }
    expect(readOnlyIssues({ ...rules, after: answers })).toEqual([])
    expect(
      readOnlyIssues({ ...rules, after: { week: { ...answers.week, help: 5 } } }),
    ).toMatchObject([{ code: 'notInstalled', fieldId: 'help' }])
  })
})

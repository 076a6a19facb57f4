import { describe, expect, it } from '@jest/globals'

import { formFields } from '../../public/contributionForm.js'
import type { FormPage } from '../../public/formPage.js'
import { changeText } from '../../translations/changeText.js'
import { placedProblemText } from '../../translations/definitionProblem.js'
import { issueText } from '../../translations/forms.js'
import { formValues } from '../contributions/formNames.js'
import { readForm } from '../contributions/readForm.js'
import { writeForm } from '../contributions/writeForm.js'
import type { Answers } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'
import { readDesign } from '../designing/readDesign.js'
import { answerRows } from '../exchange/answerRows.js'
import { blankBlocks, type PaperWords } from '../forms/blankBlocks.js'
import { parseDefinition } from '../forms/parseDefinition.js'
import { presentField } from '../forms/presentAnswer.js'
import { readOnlyIssues } from '../forms/readOnlyIssues.js'
import { sectionBlocks } from '../forms/sectionBlocks.js'
import { validateAnswers } from '../forms/validateAnswers.js'
import { exampleAnswers } from '../layout/exampleAnswers.js'
import { completedAnswers } from '../logic/completedAnswers.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { compareDefinitions } from '../versions/compareDefinitions.js'
import { planMove } from '../versions/planMove.js'

const circumstances = { today: '2026-11-30' }

/** As it was frozen where the type is there. */
const definitionOf = (type: string, inGroup: string = type): PlanDefinition =>
  ({
    format: 'leidraad.plan-definition',
    formatVersion: 1,
    sections: [
      {
        id: 'home',
        title: 'Thuis',
        fields: [
          { id: 'code', type, label: 'Postcode', required: 'sign' },
          { id: 'name', type: 'shortText', label: 'Naam' },
          {
            ...{ id: 'more', type: 'group', label: 'Adressen', itemLabel: 'Adres' },
            fields: [
              { id: 'also', type: inGroup, label: 'Ook' },
              { id: 'note', type: 'shortText', label: 'Bij' },
            ],
          },
          {
            ...{ id: 'seen', type: 'shortText', label: 'Gezien' },
            showWhen: { ref: { field: 'code' }, is: 'answered' },
          },
        ],
      },
    ],
    slots: [],
  }) as unknown as PlanDefinition

const foreign = definitionOf('host:postcode')
const [section] = foreign.sections as [PlanDefinition['sections'][number]]
const answers: Answers = {
  home: {
    code: { code: '1234 AB', town: 'Ede', at: [52, true] } as never,
    name: 'Sam',
    more: [{ id: 'r1', values: { also: '9999 ZZ', note: 'oma' } }],
  },
}
const state = evaluateForm(foreign, answers, circumstances)
const changed = (values: object): Answers => ({ home: { ...answers.home, ...values } })

describe('a type of field that is not installed', () => {
  it('reads and prints as text', () => {
    expect(presentField(section.fields[0] as never, answers.home?.code, 'nl')).toMatchObject({
      kind: 'list',
      items: ['code: 1234 AB', 'town: Ede', 'at: 52', 'at: Ja'],
    })
    const blocks = sectionBlocks({ section, answers: answers.home, state, language: 'nl' })
    expect(JSON.stringify(blocks)).toContain('1234 AB')
    expect(JSON.stringify(blocks)).toContain('9999 ZZ')
    expect(answerRows({ sections: [section], answers, state }).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['code: 1234 AB\ntown: Ede\nat: 52\nat: Ja', 'Sam', '9999 ZZ']),
    )
  })

  it('has room on paper and no example', () => {
    const words: PaperWords = {
      ...{ language: 'nl', other: 'Anders', file: 'Bestand', pages: '' },
      ...{ onlyWhen: () => 'Alleen soms.', example: (text) => text },
    }
    expect(blankBlocks({ section, words })[0]).toMatchObject({ kind: 'lines', label: 'Postcode' })
    expect(exampleAnswers(foreign, { text: 'Tekst', today: '2026-11-30' }).home?.code).toBeNull()
  })

  it('reads whatever was kept, without harm', () => {
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as never
    for (const value of [null, '', 0, false, [], {}, deep, { constructor: 'x' }, '\u0007']) {
      expect(presentField(section.fields[0] as never, value as never, 'en')).toBeDefined()
    }
  })

  it('counts as answered where that is asked, and compares with nothing', () => {
    expect(state.field(['home', 'seen']).visible).toBe(true)
    expect(
      evaluateForm(foreign, changed({ code: null }), circumstances).field(['home', 'seen']),
    ).toMatchObject({ visible: false })
    expect(completedAnswers(foreign, answers, circumstances)).toEqual(answers)
  })

  it('may be kept as it is while other answers change', () => {
    const after = changed({
      name: 'Robin',
      more: [...(answers.home?.more as []), { id: 'r2', values: { note: 'opa' } }],
    })
    const rules = { definition: foreign, circumstances }
    expect(validateAnswers({ ...rules, answers: after, level: 'save' })).toEqual([])
    expect(readOnlyIssues({ ...rules, before: answers, after })).toEqual([])
  })

  it.each([
    ['changed', { code: '1111 AA' }, 'code'],
    ['emptied', { code: null }, 'code'],
    ['changed in a row', { more: [{ id: 'r1', values: { also: 'x', note: 'oma' } }] }, 'more'],
    ['removed with its row', { more: [] }, 'more'],
    [
      'filled in a new row',
      { more: [...(answers.home?.more as []), { id: 'r2', values: { also: 'x' } }] },
      'more',
    ],
  ])('refuses that it is %s, at the field', (_, values, fieldId) => {
    const issues = readOnlyIssues({
      ...{ definition: foreign, circumstances },
      ...{ before: answers, after: changed(values) },
    })
    expect(issues).toMatchObject([
      { fieldId, code: 'notInstalled', values: { type: 'host:postcode' } },
    ])
  })

  it('keeps a plan from being signed, with a sentence in every language', () => {
    const issues = validateAnswers({ definition: foreign, answers, circumstances, level: 'sign' })
    expect(issues.map(({ code, fieldId, columnId }) => [code, fieldId, columnId])).toEqual([
      ['notInstalled', 'code', undefined],
      ['notInstalled', 'more', 'also'],
    ])
    expect(issueText(issues[0] as never, 'nl')).toBe(
      'Postcode: een vraag van het soort ‘host:postcode’ kan dit platform niet stellen. Het antwoord is te lezen, niet te wijzigen. Vraag wie het platform beheert om dit soort vraag te installeren.',
    )
    expect(issueText(issues[0] as never, 'en')).toContain('‘host:postcode’')
  })

  it('stands on a page without an input, and keeps its answer', () => {
    const values = writeForm(section, answers.home, 'nl')
    const page = {
      ...{ section, state, values, before: answers.home, issues: [], people: [], language: 'nl' },
      words: new Proxy({}, { get: (_, name) => String(name) }),
    } as unknown as FormPage
    const [node] = formFields(page)
    expect(node).toMatchObject({
      asked: false,
      output: { lines: ['code: 1234 AB', 'town: Ede', 'at: 52', 'at: Ja'], note: 'notInstalled' },
    })
    const sent =
      formValues([
        ['name', 'Robin'],
        ['~', 'name'],
      ]) ?? new Map()
    const read = readForm({
      ...{ section, before: answers.home ?? {}, values: sent, language: 'nl' as const, people: [] },
    })
    expect(read.code).toEqual(answers.home?.code)
  })

  it('compares with another version in words, and moves along with its answer', () => {
    const later = definitionOf('host:postcode', 'shortText')
    const changes = compareDefinitions(foreign, later)
    expect(changes.map((change) => changeText(change, 'nl')).join()).toContain(
      'een vraag die dit platform niet kent',
    )
    expect(compareDefinitions(foreign, definitionOf('host:postcode'))).toEqual([])
    const move = planMove({
      ...{ from: foreign, to: definitionOf('host:postcode'), answers, circumstances },
    })
    expect(move).toMatchObject({ answers })
  })

  it('is refused in a definition by its name, in every language', () => {
    const parsed = parseDefinition(foreign)
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['notInstalled', 'sections.0.fields.0.type'],
      ['notInstalled', 'sections.0.fields.2.fields.0.type'],
    ])
    expect(placedProblemText(problems[0] as never, 'nl')).toBe(
      'Thuis › Postcode: dit platform kent het soort vraag ‘host:postcode’ niet. Kies een ander soort, of vraag wie het platform beheert om dit soort te installeren.',
    )
    expect(placedProblemText(problems[0] as never, 'en')).toContain('‘host:postcode’')
    expect(readDesign(foreign)).toBe(foreign)
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Issue } from '../domain/definition/answers.js'
import type { DefinitionProblem } from '../domain/definition/definitionProblem.js'
import { languages } from '../domain/kernel/language.js'
import { placedProblemText, problemText } from './definitionProblem.js'
import { cellIssueText, forms, issueText } from './forms.js'

const inRow = { section: 'Handelingsdeel', field: 'Doelen', row: 2, column: 'Succescriterium' }
const cases: [Issue, string, string][] = [
  [
    { code: 'required', values: inRow },
    'Doelen, rij 2: vul ‘Succescriterium’ in.',
    'Doelen, row 2: fill in ‘Succescriterium’.',
  ],
  [
    { code: 'required', values: { ...inRow, item: 'Doel' } },
    'Doelen, Doel 2: vul ‘Succescriterium’ in.',
    'Doelen, Doel 2: fill in ‘Succescriterium’.',
  ],
  [
    { code: 'tooLarge', values: { field: 'Uren', max: 37.5, unit: 'uur' } },
    'Uren: vul een getal in van 37,5 uur of minder.',
    'Uren: fill in a number of 37.5 uur or less.',
  ],
  [
    { code: 'dateTooEarly', values: { ...inRow, column: 'Begin', min: '2026-11-22' } },
    'Doelen, rij 2, Begin: vul een datum in op of na 22 november 2026.',
    'Doelen, row 2, Begin: fill in a date on or after 22 November 2026.',
  ],
  [
    { code: 'unknown', values: { section: 'Voorblad', key: 'x' } },
    'Onderdeel Voorblad: hier staat een antwoord (‘x’) op een vraag die niet bestaat. Haal het weg.',
    'Section Voorblad: there is an answer (‘x’) to a question that does not exist. Remove it.',
  ],
  [
    { code: 'required', values: { field: 'Is de leerling gehoord?' } },
    '‘Is de leerling gehoord?’: vul dit in.',
    '‘Is de leerling gehoord?’: fill in this.',
  ],
  [
    { code: 'type', values: { field: 'Bedrag', expected: 'number', typed: '1.25' } },
    'Bedrag: een punt scheidt hier duizendtallen, een komma de decimalen. Schrijf 1,25 of 125.',
    'Bedrag: a comma separates thousands here, a point the decimals. Write 1.25 or 125.',
  ],
  [
    { code: 'type', values: { expected: 'constructor' } },
    'Dit plan: de antwoorden zijn niet leesbaar. Laad de pagina opnieuw.',
    'This plan: the answers cannot be read. Reload the page.',
  ],
]

describe('issueText', () => {
  it.each(cases)('says where and what to do: %o', (issue, nl, en) => {
    expect([issueText(issue, 'nl'), issueText(issue, 'en')]).toEqual([nl, en])
  })

  it('fills every place in every text', () => {
    const values = { ...inRow, min: 1, max: 2, length: 3, key: 'k' }
    for (const code of Object.keys(forms.nl.issues) as (keyof typeof forms.nl.issues)[]) {
      for (const language of languages) {
        expect(issueText({ code, values }, language)).not.toMatch(/[{}]|undefined| {2}/)
      }
    }
  })
})

describe('cellIssueText', () => {
  const cell = { sectionId: 's', fieldId: 'f', rowId: 'r', columnId: 'c' }
  const ofScores = { field: 'Scores', item: 'Lezen', column: 'Eind' }
  const innerCell = { ...cell, innerRowId: 'i', innerColumnId: 'k' }
  const innerValues = {
    ...inRow,
    item: 'Doel',
    column: 'Stappen',
    innerRow: 3,
    innerColumn: 'Stap',
  }

  it.each<[Issue, string]>([
    [{ ...cell, code: 'time', values: inRow }, 'Rij 2, Succescriterium: vul een tijd in'],
    [{ ...cell, code: 'required', values: inRow }, 'Rij 2: vul ‘Succescriterium’ in.'],
    [{ ...cell, code: 'time', values: ofScores }, 'Lezen, Eind: vul een tijd in'],
    [{ ...innerCell, code: 'time', values: innerValues }, 'Rij 3, Stap: vul een tijd in'],
    [{ ...innerCell, code: 'required', values: innerValues }, 'Rij 3: vul ‘Stap’ in.'],
  ])('names row and column only: %o', (issue, start) => {
    expect(cellIssueText(issue, 'nl').startsWith(start)).toBe(true)
  })
})

describe('a problem of a template', () => {
  const problem: DefinitionProblem = {
    code: 'empty',
    labels: ['Handelingsdeel', 'Doel (kort)'],
    path: ['sections', 0, 'fields', 2, 'label'],
    values: {},
  }

  it('tells who writes JSON where it stands there, and others by its name', () => {
    const placed = placedProblemText(problem, 'nl')
    expect(placed).toMatch(/^Handelingsdeel › Doel \(kort\): \S/)
    expect(problemText(problem, 'nl')).toBe(
      placed.replace('(kort)', '(kort) (sections[0].fields[2].label)'),
    )
  })

  it('of the whole has no place', () => {
    const whole = { ...problem, labels: [], path: [] }
    expect(problemText(whole, 'en')).toBe(placedProblemText(whole, 'en'))
  })
})

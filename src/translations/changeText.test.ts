import { describe, expect, it } from '@jest/globals'

import type { Change } from '../domain/versions/change.js'
import { changeText } from './changeText.js'

type Part = Pick<Change, 'part' | 'path' | 'label' | 'within' | 'weight'>

const field: Part = {
  part: 'field',
  path: ['start', 'doelen'],
  label: 'Doelen',
  within: ['Start'],
  weight: 'attention',
}
const section: Part = { ...field, part: 'section', path: ['start'], within: [] }
const option: Part = { ...field, part: 'option', label: 'Ja', within: ['Start', 'Gehoord'] }

const cases: [Change, string, string][] = [
  [
    { ...field, kind: 'required', becomes: 'sign' },
    'Veld ‘Doelen’ is verplicht geworden voor ondertekening',
    'Field ‘Doelen’ has become required for signing',
  ],
  [
    { ...field, kind: 'required', was: 'discuss', becomes: 'sign' },
    'Veld ‘Doelen’ is niet meer voor bespreking verplicht, wel voor ondertekening',
    'Field ‘Doelen’ is no longer required for discussion, but still for signing',
  ],
  [
    { ...field, kind: 'required', was: 'sign' },
    'Veld ‘Doelen’ is niet meer verplicht',
    'Field ‘Doelen’ is no longer required',
  ],
  [
    { ...section, kind: 'renamed', was: 'Wensen', label: 'Wat wil je zelf?' },
    'Deel ‘Wensen’ heet nu ‘Wat wil je zelf?’',
    'Section ‘Wensen’ is now called ‘Wat wil je zelf?’',
  ],
  [
    { ...field, kind: 'added' },
    'Veld ‘Doelen’ is nieuw in ‘Start’',
    'Field ‘Doelen’ is new in ‘Start’',
  ],
  [
    { ...option, kind: 'removed' },
    'Keuze ‘Ja’ van ‘Gehoord’ is verwijderd',
    'Option ‘Ja’ of ‘Gehoord’ was removed',
  ],
  [
    { ...field, kind: 'moved', how: 'section', to: 'Aanpak' },
    'Veld ‘Doelen’ is verplaatst naar ‘Aanpak’',
    'Field ‘Doelen’ moved to ‘Aanpak’',
  ],
  [
    { ...field, kind: 'type', was: 'longText', becomes: 'table' },
    'Veld ‘Doelen’ was lange tekst en is nu een tabel',
    'Field ‘Doelen’ was a long text and is now a table',
  ],
  [
    { ...section, kind: 'access' },
    'Deel ‘Doelen’ wordt door andere mensen gelezen of ingevuld',
    'Section ‘Doelen’ is read or filled in by other people',
  ],
]

describe('changeText', () => {
  it.each(cases)('says %j in both languages', (change, nl, en) => {
    expect([changeText(change, 'nl'), changeText(change, 'en')]).toEqual([nl, en])
  })
})

import { describe, expect, it } from '@jest/globals'
import { summaryText } from './exchange.js'

describe('the result of an import', () => {
  it('says what was found and what remains', () => {
    expect(summaryText({ resultAreas: 4, contacts: 1, remainder: 2 }, 'nl')).toBe(
      'Gevonden: 4 resultaatgebieden en 1 contact. 2 stukken tekst passen in geen onderdeel. Dat staat onder “Nog te plaatsen”. Zet het op de juiste plaats of haal het weg.',
    )
  })

  it('says so when nothing remains', () => {
    expect(summaryText({ resultAreas: 1, contacts: 0, remainder: 0 }, 'en')).toBe(
      'Found: 1 result area and 0 contacts. All text has found a place. Do read the draft once more.',
    )
  })

  it('says what to do when no result areas were found', () => {
    const said = summaryText({ resultAreas: 0, contacts: 0, remainder: 3 }, 'nl')
    expect(said).toContain('Zet boven dat deel van het document de kop “Resultaatgebieden”')
  })
})

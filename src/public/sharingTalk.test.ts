import { describe, expect, it } from '@jest/globals'

import { sharingWords } from '../translations/sharing.js'
import { boxName, problemsIn, typedIn, wholePlan } from './sharingTalk.js'

const field = { sectionId: 'home', fieldId: 'mood', label: 'Hoe gaat het?' }
const boxes = [{ ...field, name: boxName(field) }, wholePlan]
const words = sharingWords('nl', false)

describe('what is typed on the page of a draft', () => {
  it('is read by the names of its boxes; what is empty was not typed', () => {
    const { typed, isMoved } = typedIn(
      [
        ['opmerking.home.mood', ' Beter\r\nnu '],
        ['opmerking', '  '],
        ['iets', 'anders'],
      ],
      boxes,
    )
    expect([...typed]).toEqual([['opmerking.home.mood', 'Beter\nnu']])
    expect(isMoved).toBe(false)
  })

  it('goes to the plan as a whole when its place is gone', () => {
    const { typed, isMoved } = typedIn(
      [
        ['opmerking.home.gone', 'Eerst'],
        ['opmerking.__proto__', 'Dan'],
        ['opmerking', 'Ten slotte'],
      ],
      boxes,
    )
    expect([...typed]).toEqual([['opmerking', 'Eerst\n\nDan\n\nTen slotte']])
    expect(isMoved).toBe(true)
  })

  it('says where it is too long, and by how much', () => {
    const typed = new Map([['opmerking.home.mood', 'x'.repeat(2_010)]])
    expect(problemsIn(typed, boxes, words)).toEqual([
      {
        name: 'opmerking.home.mood',
        text: 'Opmerking bij Hoe gaat het?: maak de tekst korter, tot hooguit 2000 tekens. Het zijn er nu 2010.',
      },
    ])
    expect(problemsIn(new Map([['opmerking', 'Dag']]), boxes, words)).toEqual([])
  })
})

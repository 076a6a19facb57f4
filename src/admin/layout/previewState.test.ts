import { describe, expect, it } from '@jest/globals'

import { emptyPreview, nextPreview, pageWithin, type PreviewEvent } from './previewState.js'

const start = new Blob(['start'])
const whole = new Blob(['whole'])
const after = (...events: PreviewEvent[]) => events.reduce(nextPreview, emptyPreview)
const seen: PreviewEvent[] = [
  { type: 'asked' },
  { type: 'came', pdf: start, isWhole: false },
  { type: 'drawn', pdf: start, pages: 1 },
]
const rest: PreviewEvent[] = [
  { type: 'came', pdf: whole, isWhole: true },
  { type: 'drawn', pdf: whole, pages: 7 },
]

describe('preview', () => {
  it('is busy until its first page is drawn', () => {
    const [asked, came] = seen as [PreviewEvent, PreviewEvent]
    expect(after(asked).isDrawn).toBe(false)
    expect(after(asked, came).isDrawn).toBe(false)
    expect(after(...seen)).toMatchObject({ isDrawn: true, count: undefined, whole: undefined })
  })

  it('is not busy while the rest of it comes', () => {
    const [came] = rest as [PreviewEvent]
    expect(after(...seen, came)).toMatchObject({ isDrawn: true, whole })
    expect(after(...seen, ...rest)).toMatchObject({ isDrawn: true, count: 7 })
  })

  it('keeps page, count and document while a newer one is made', () => {
    const state = after(...seen, ...rest, { type: 'asked' })
    expect(state).toMatchObject({ shown: { pdf: whole }, whole, count: 7, isDrawn: false })
    const newer = nextPreview(state, { type: 'came', pdf: start, isWhole: false })
    expect(newer).toMatchObject({ shown: { pdf: start }, whole, count: 7 })
  })

  it('stays busy when something older is drawn after a newer change', () => {
    const [asked, came, drawn] = seen as [PreviewEvent, PreviewEvent, PreviewEvent]
    expect(after(asked, came, asked, drawn).isDrawn).toBe(false)
  })

  it('takes no notice of a drawing of what is not shown any more', () => {
    const state = after(...seen, ...rest)
    expect(nextPreview(state, { type: 'drawn', pdf: start, pages: 1 })).toBe(state)
  })

  it('keeps the last good page and tells what is wrong, until it is mended', () => {
    const refused = after(...seen, ...rest, { type: 'asked' }, { type: 'refused', problems: ['x'] })
    expect(refused).toMatchObject({ shown: { pdf: whole }, problems: ['x'], isDrawn: true })
    expect(nextPreview(refused, { type: 'asked' }).problems).toEqual(['x'])
    const mended = nextPreview(refused, { type: 'came', pdf: start, isWhole: false })
    expect(mended.problems).toEqual([])
  })

  it('is not busy for ever when the form itself is wrong before the page came', () => {
    const state = after(...seen, ...rest, { type: 'asked' }, { type: 'stopped' })
    expect(state).toMatchObject({ shown: { pdf: whole }, problems: [], isDrawn: true })
  })

  it('looks at the last page of a document that became shorter', () => {
    expect(pageWithin(5, 3)).toBe(3)
    expect(pageWithin(5, undefined)).toBe(5)
    expect(pageWithin(0, 3)).toBe(1)
  })
})

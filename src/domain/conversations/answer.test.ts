import { describe, expect, it } from '@jest/globals'

import { readAnswer, standingOf, type GuestAnswer } from './answer.js'
import { momentId, type Moment } from './conversation.js'

const tuesday = { date: '2026-12-08', from: '14:00', to: '14:45' }
const friday = { date: '2026-12-11', from: '09:00', to: '09:45' }
const both = [tuesday, friday]
const [first, second] = both.map(momentId) as [string, string]

const sent = (choice: string, moments: Record<string, string> = {}, words = '') => ({
  choice,
  moments,
  words,
  asked: '0',
})
const of = (moments: readonly Moment[], sequence = 0) => ({ moments, sequence })

describe('An answer', () => {
  it('to several proposals says of each whether it can be', () => {
    const said = { [first]: 'cannot', [second]: 'comes' }
    expect(readAnswer(sent('comes', said), of(both))).toEqual({
      ok: true,
      answer: { choice: 'comes', moments: said },
    })
  })

  it('to one moment says only whether they come', () => {
    expect(readAnswer(sent('comes'), of([friday]))).toEqual({
      ok: true,
      answer: { choice: 'comes', moments: { [second]: 'comes' } },
    })
  })

  it('keeps words of their own, whatever it says', () => {
    expect(readAnswer(sent('comes', {}, ' Wat later '), of([friday]))).toMatchObject({
      answer: { choice: 'comes', words: 'Wat later' },
    })
    expect(readAnswer(sent('notComing', {}, 'Ik ben ziek'), of(both))).toMatchObject({
      answer: { choice: 'notComing', words: 'Ik ben ziek' },
    })
  })

  it('that asks for another time says when, and can come at none of these', () => {
    const said = readAnswer(sent('otherTime', { [first]: 'comes' }, ' Na vieren '), of(both))
    expect(said).toEqual({
      ok: true,
      answer: {
        choice: 'otherTime',
        moments: { [first]: 'cannot', [second]: 'cannot' },
        words: 'Na vieren',
      },
    })
  })

  it.each([
    [sent(''), [{ code: 'choice' }]],
    [sent('__proto__'), [{ code: 'choice' }]],
    [sent('comes', { [second]: 'comes' }), [{ code: 'moment', index: 0 }]],
    [sent('comes', { [first]: 'maybe', [second]: 'comes' }), [{ code: 'moment', index: 0 }]],
    [sent('comes', { [first]: 'cannot', [second]: 'cannot' }), [{ code: 'noMoment' }]],
    [sent('otherTime', {}, '  '), [{ code: 'words' }]],
    [sent('otherTime', {}, 'x'.repeat(1001)), [{ code: 'wordsLong' }]],
    [sent('notComing', {}, '\u0000'), [{ code: 'wordsLong' }]],
    [sent('', {}, 'x'.repeat(1001)), [{ code: 'choice' }, { code: 'wordsLong' }]],
  ])('that is not whole is refused, with everything that is wrong: %#', (answer, problems) => {
    expect(readAnswer(answer, of(both))).toEqual({ ok: false, problems })
  })
})

describe('An answer to how a conversation stood before', () => {
  it('is none, whatever it says', () => {
    const changed = { ok: false, problems: [{ code: 'changed' }] }
    expect(readAnswer(sent('comes'), of([tuesday], 1))).toEqual(changed)
    expect(readAnswer({ ...sent(''), asked: '' }, of([friday]))).toEqual(changed)
  })
})

describe('standingOf', () => {
  const answer = (choice: GuestAnswer['choice'], moments: GuestAnswer['moments']): GuestAnswer => ({
    choice,
    moments,
    at: '2026-12-01T10:00:00.000Z',
  })

  it('is open until somebody answers', () => {
    expect(standingOf(undefined, both)).toBe('open')
    expect(standingOf(null, both)).toBe('open')
  })

  it('stands when the moment that was chosen is one of theirs, and is open when it is not', () => {
    const comes = answer('comes', { [first]: 'cannot', [second]: 'comes' })
    expect(standingOf(comes, both)).toBe('comes')
    expect(standingOf(comes, [friday])).toBe('comes')
    expect(standingOf(comes, [tuesday])).toBe('open')
  })

  it('is open again for a moment that was moved, by as little as an hour', () => {
    const not = answer('notComing', { [second]: 'cannot' })
    expect(standingOf(not, [friday])).toBe('notComing')
    expect(standingOf(not, [{ ...friday, from: '10:00', to: '10:45' }])).toBe('open')
  })
})

import { describe, expect, it } from '@jest/globals'

import type { Intent } from '../domain/signing/slots.js'
import { pages } from '../translations/pages.js'
import {
  decliningProblems,
  emptyEntry,
  entryOf,
  signatureOf,
  signingProblems,
  statementOf,
  type SigningEntry,
} from './signingEntry.js'

const words = pages.nl
const guardian: Intent[] = ['consentActionPart', 'disagreeWithStatement']
const good: SigningEntry = { ...emptyEntry, intent: 'consentActionPart', name: 'Marta Kowalska' }
const line = '[[[0,0],[600,200]]]'

const fieldsOf = (entry: SigningEntry) =>
  signingProblems(entry, guardian, words).map(({ field }) => field)

describe('signingProblems', () => {
  it('finds none in a typed or a drawn signature', () => {
    expect(fieldsOf(good)).toEqual([])
    expect(fieldsOf({ ...good, strokes: line })).toEqual([])
  })

  it('names everything that is wrong at once', () => {
    expect(fieldsOf({ ...emptyEntry, strokes: '[[[0,0],[601,0]]]' })).toEqual([
      'intent',
      'name',
      'drawing',
    ])
  })

  it.each([
    [{ intent: 'established' }, 'intent', words.problemIntent],
    [{ intent: 'disagreeWithStatement' }, 'statement', words.problemStatement],
    [
      { intent: 'disagreeWithStatement', statement: 'a'.repeat(4_001) },
      'statement',
      words.problemLong,
    ],
    [{ name: '  ' }, 'name', words.problemName],
    [{ name: 'a'.repeat(121) }, 'name', words.problemNameForm],
    [{ strokes: 'not json' }, 'drawing', words.problemDrawing],
    [{ strokes: '[]' }, 'drawing', words.problemDrawing],
  ])('of %j points at %s', (change, field, text) => {
    expect(signingProblems({ ...good, ...change }, guardian, words)).toEqual([{ field, text }])
  })

  it('leaves out a statement that was typed before another choice', () => {
    const entry = { ...good, statement: 'Toch niet.' }
    expect(statementOf(entry)).toBe('')
    expect(statementOf({ ...entry, intent: 'disagreeWithStatement' })).toBe('Toch niet.')
  })
})

describe('decliningProblems', () => {
  it('asks for a reason, and for a shorter one', () => {
    expect(decliningProblems(emptyEntry, words)).toEqual([
      { field: 'reason', text: words.problemReason },
    ])
    expect(decliningProblems({ ...emptyEntry, reason: 'a'.repeat(4_001) }, words)).toEqual([
      { field: 'reason', text: words.problemLong },
    ])
    expect(decliningProblems({ ...emptyEntry, reason: 'Te vroeg.' }, words)).toEqual([])
  })
})

describe('an entry', () => {
  it('counts one line break as one character, as the browser did', () => {
    const form = new FormData()
    form.set('statement', 'een\r\ntwee\rdrie')
    form.set('name', new File(['x'], 'x'))
    expect(entryOf(form)).toEqual({ ...emptyEntry, statement: 'een\ntwee\ndrie' })
  })

  it('is drawn when there are strokes, and typed when there are none', () => {
    expect(signatureOf(good)).toEqual({ method: 'typed', name: 'Marta Kowalska' })
    expect(signatureOf({ ...good, strokes: line })).toEqual({
      method: 'drawn',
      name: 'Marta Kowalska',
      strokes: JSON.parse(line) as unknown,
    })
  })
})

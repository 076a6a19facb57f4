import { describe, expect, it } from '@jest/globals'

import { wordsToDo, type WordToDo } from './wordsToDo.js'

const nl = {
  title: 'Plan van {name}',
  amounts: ['{count} plan', '{count} plannen'],
  mail: { subject: 'Een plan', button: 'Lees' },
}
const whole = {
  title: 'Plan of {name}',
  amounts: ['{count} plan', '{count} plans'],
  mail: { subject: 'A plan', button: 'Read' },
}

const inEnglish = (written: { nl: unknown; en?: unknown }): WordToDo[] =>
  wordsToDo(written).filter(({ language }) => language === 'en')

const keysOf = (en: unknown) => inEnglish({ nl, en }).map(({ what, key }) => `${what} ${key}`)

describe('What is to be translated', () => {
  it('is nothing when all is there', () => {
    expect(inEnglish({ nl, en: whole })).toEqual([])
  })

  it('is what is not there or empty, with the Dutch to translate', () => {
    const [first, ...more] = inEnglish({
      nl,
      en: { ...whole, mail: { subject: ' ' }, amounts: [] },
    })
    expect(first).toEqual({
      language: 'en',
      key: 'amounts',
      what: 'missing',
      base: '{count} plan\n{count} plannen',
      said: '',
    })
    expect(more.map(({ key }) => key)).toEqual(['mail.subject', 'mail.button'])
  })

  it('is everything in a language without words', () => {
    expect(keysOf(undefined)).toEqual([
      'missing title',
      'missing amounts',
      'missing mail.subject',
      'missing mail.button',
    ])
  })

  it('is what lost a value, or names one that is not given', () => {
    expect(keysOf({ ...whole, title: 'Plan' })).toEqual(['values title'])
    expect(keysOf({ ...whole, title: 'Plan of {naam}' })).toEqual(['values title'])
    expect(keysOf({ ...whole, title: '{name}: plan of {name}' })).toEqual([])
  })

  it('takes a list for one text, however many lines it has', () => {
    expect(inEnglish({ nl: { after: ['Een', 'Twee'] }, en: { after: ['One'] } })).toEqual([])
  })

  it('leaves alone what is no value: double braces of a layout', () => {
    expect(inEnglish({ nl: { a: 'Sluit {{#if}} met {{x}}' }, en: { a: 'Close it' } })).toEqual([])
  })

  it('takes a single text for a file of words', () => {
    expect(inEnglish({ nl: 'kies ja of nee.' })).toMatchObject([{ key: '', what: 'missing' }])
  })
})

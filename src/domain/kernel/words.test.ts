import { afterEach, describe, expect, it } from '@jest/globals'

import { languages } from './language.js'
import { catalogue, changeWords, inLanguage, variant, type Written } from './words.js'

type Words = { greeting: string; amounts: string[]; mail: { subject: string; button: string } }

const nl: Words = {
  greeting: 'Dag',
  amounts: ['één', 'meer'],
  mail: { subject: 'Een plan', button: 'Lees' },
}
const en: Words = {
  greeting: 'Hello',
  amounts: ['one', 'more'],
  mail: { subject: 'A plan', button: 'Read' },
}

describe('Words in a language', () => {
  it('are those of the language', () => {
    expect(inLanguage({ nl, en }, 'en')).toEqual(en)
  })

  it('are read in Dutch where one is missing, at any depth', () => {
    const partly = { nl, en: { mail: { subject: 'A plan' } } } as unknown as Written<Words>
    expect(inLanguage(partly, 'en')).toEqual({ ...nl, mail: { subject: 'A plan', button: 'Lees' } })
    expect(inLanguage({ nl } as unknown as Written<Words>, 'en')).toEqual(nl)
  })

  it('may be one text', () => {
    expect(inLanguage({ nl: 'Dag', en: 'Hello' }, 'en')).toBe('Hello')
    expect(inLanguage({ nl: 'Dag' } as unknown as Written<string>, 'en')).toBe('Dag')
  })
})

describe('A catalogue', () => {
  const words = catalogue('test', { nl, en })
  const toPupils = variant('testToPupils', words, { nl: { greeting: 'Hoi' } })

  afterEach(() => {
    changeWords({ nl: undefined, en: undefined })
  })

  it('has every language', () => {
    expect(Object.keys(words)).toEqual(languages)
    expect(words).toMatchObject({ nl, en })
  })

  it('gives the same words each time', () => {
    expect(words.nl).toBe(words.nl)
  })

  it('says some words otherwise to other readers', () => {
    expect(toPupils.nl).toEqual({ ...nl, greeting: 'Hoi' })
    expect(toPupils.en).toEqual(en)
  })

  it('is changed by a host, and so is what was made of it', () => {
    expect(words.nl.mail.button).toBe('Lees')
    changeWords({ nl: { test: { mail: { button: 'Openen' }, amounts: ['1'] } } })
    expect(words.nl).toEqual({
      ...nl,
      amounts: ['1'],
      mail: { subject: 'Een plan', button: 'Openen' },
    })
    expect(words.en).toEqual(en)
    expect(toPupils.nl).toMatchObject({ greeting: 'Hoi', mail: { button: 'Openen' } })
  })

  it('is changed for other readers alone by the name of theirs', () => {
    changeWords({ nl: { testToPupils: { greeting: 'Hey' } } })
    expect([words.nl.greeting, toPupils.nl.greeting]).toEqual(['Dag', 'Hey'])
  })

  it.each([
    ['an unknown language', { xx: { test: { greeting: 'x' } } }],
    ['an unknown catalogue', { nl: { other: { greeting: 'x' } } }],
    ['an unknown key', { nl: { test: { farewell: 'x', mail: { from: 'x' } } } }],
    ['a number', { nl: { test: { greeting: 1 } } }],
    ['a text for a group of words', { nl: { test: { mail: 'x' } } }],
    ['a group of words for a text', { nl: { test: { greeting: { one: 'x' } } } }],
    ['a text for a list', { nl: { test: { amounts: 'x' } } }],
    ['a list of anything', { nl: { test: { amounts: ['x', 1] } } }],
    ['nothing at all', { nl: null }],
  ])('is not changed by %s', (_, said) => {
    changeWords(said)
    expect(words.nl).toEqual(nl)
  })

  it('keeps what one language was given when another follows', () => {
    changeWords({ nl: { test: { greeting: 'Welkom' } } })
    changeWords({ en: { test: { greeting: 'Welcome' } } })
    expect([words.nl.greeting, words.en.greeting]).toEqual(['Welkom', 'Welcome'])
  })
})

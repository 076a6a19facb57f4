import { describe, expect, it } from '@jest/globals'

import { duration } from '../../examples/living/src/fieldTypes/duration.js'
import type { AnyHostType } from '../domain/fieldTypes/hostType.js'
import { fieldTypeMistakes } from './fieldTypeMistakes.js'
import { withFieldTypes } from './withFieldTypes.js'

const fieldTypesProvider = '/src/fieldTypes/provider#FieldTypes'
const mistakes = (...types: object[]) =>
  fieldTypeMistakes({ fieldTypes: types as AnyHostType[], fieldTypesProvider })
const changed = (change: object) => mistakes({ ...duration, ...change })

describe('The types of field that an app gives', () => {
  it('are drawn around every page of the admin, before what the app has there', () => {
    const config = { admin: { components: { providers: ['/src/own#Own'] } } } as never
    const { admin } = withFieldTypes(config, { fieldTypes: [duration], fieldTypesProvider })
    expect(admin?.components?.providers).toEqual([
      { path: fieldTypesProvider, clientProps: { names: ['living:duration'] } },
      '/src/own#Own',
    ])
    expect(withFieldTypes(config, {})).toBe(config)
  })

  it('are right, or none', () => {
    expect(mistakes(duration)).toEqual([])
    expect(fieldTypeMistakes({})).toEqual([])
  })

  it.each(['duration', 'Living:duration', 'living:', 'living:two words', '', 7])(
    'have a name with a prefix, not %j',
    (name) => {
      expect(changed({ name })[0]).toMatch(
        /^Expected `name` of the type of field '.*' to be a name with the prefix of your app/,
      )
    },
  )

  it.each(Object.keys(duration).filter((part) => part !== 'takes'))(
    'have every part: not without %s',
    (part) => {
      expect(changed({ [part]: undefined })).toEqual([
        expect.stringContaining(`Expected \`${part}\` of the type of field`),
      ])
    },
  )

  it('have words in every language that is complete', () => {
    const { nl } = duration.names
    expect(changed({ names: { nl } })[0]).toContain('for each of nl, en')
    expect(changed({ problem: { nl: 'vul in.', en: ' ' } })[0]).toContain('`problem`')
  })

  it('are there once', () => {
    expect(mistakes(duration, duration)).toEqual([
      `The type of field 'living:duration' is in \`fieldTypes\` twice; leave one out.`,
    ])
  })

  it('leave alone what every field says, and name no type that is not there', () => {
    expect(changed({ schema: { ...duration.schema, label: {} } })[0]).toContain('setting `label`')
    expect(changed({ becomes: { 'living:gone': () => 1 } })[0]).toContain("'living:gone'")
  })

  it('come to the browser as well', () => {
    const said = fieldTypeMistakes({ fieldTypes: [duration] })
    expect(said[0]).toContain('Expected `fieldTypesProvider` to be the path of the component')
    expect(fieldTypeMistakes({ fieldTypesProvider })[0]).toContain('leave it out too')
  })

  it('are a list of records', () => {
    expect(fieldTypeMistakes({ fieldTypes: duration as never })[0]).toContain('to be a list')
    expect(mistakes(null as never)[0]).toContain("the type of field 'number 1'")
  })
})

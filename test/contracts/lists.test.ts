/** What the lists of the admin can show, in words of the school. */
import { describe, expect, it } from '@jest/globals'
import type { Config, Field } from 'payload'

import { leidraad } from '../../src/index.js'
import {
  conversationEventTypes,
  draftEventTypes,
  eventTypes,
} from '../../src/domain/audit/event.js'
import { languages } from '../../src/domain/kernel/language.js'
import { createFakePrinter } from '../fakes/FakePrinter.js'
import { createFakeSealer } from '../fakes/FakeSealer.js'

const { collections = [] } = leidraad({
  sealer: createFakeSealer(),
  adapters: { printer: createFakePrinter() },
})({ secret: 'x', db: {} as Config['db'] })

type Words = Record<string, string> | undefined
type Named = Field & {
  name?: string
  label?: Words
  fields?: Field[]
  admin?: { hidden?: boolean; disableListColumn?: boolean }
}

/** Of a collection, inner ones too; without those that no page and no list shows. */
const fieldsIn = (fields: readonly Field[], columns: readonly string[] = []): Named[] =>
  (fields as Named[])
    .filter(({ name = '', admin }) => !admin?.hidden || columns.includes(name))
    .flatMap((field) => [field, ...fieldsIn(field.fields ?? [], columns)])

const all = collections
  .filter(({ admin }) => admin?.hidden !== true)
  .flatMap(({ slug, fields, admin }) =>
    fieldsIn(fields, admin?.defaultColumns).map((field) => ({
      place: `${slug} ${field.name ?? field.type}`,
      field,
    })),
  )
const inEveryLanguage = (words: Words) => languages.every((language) => words?.[language])

const collection = (slug: string) => collections.find((one) => one.slug === slug)
const field = (slug: string, name: string) =>
  fieldsIn(collection(slug)?.fields ?? []).find((one) => one.name === name)

describe('A list of the admin', () => {
  it('offers no column for a part of a page', () => {
    const parts = all.filter((one) => one.field.type === 'ui')
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.filter((one) => one.field.admin?.disableListColumn !== true)).toEqual([])
  })

  it('names every column in every language', () => {
    const columns = all.filter(({ field: { type, name } }) => type !== 'ui' && name !== undefined)
    expect(columns.length).toBeGreaterThan(100)
    const unnamed = columns.filter((one) => !inEveryLanguage(one.field.label))
    expect(unnamed.map(({ place }) => place)).toEqual([])
  })

  it('tells of the log what happened, in words', () => {
    const { options } = field('audit-events', 'type') as unknown as {
      options: { value: string; label: Words }[]
    }
    expect(options.map(({ value }) => value)).toEqual([
      ...eventTypes,
      ...draftEventTypes,
      ...conversationEventTypes,
    ])
    for (const { value, label } of options) {
      expect(inEveryLanguage(label)).toBe(true)
      expect(Object.values(label ?? {})).not.toContain(value)
    }
  })

  it('keeps the signers of one request together, in their order', () => {
    expect(collection('signers')?.defaultSort).toEqual(['-request.sentAt', 'request', 'order'])
  })
})

/** Attempts of an app to weaken a collection of ours: each of them, over all collections. */
import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config, Field, PayloadRequest } from 'payload'

import { ours } from '../../../src/access/ours.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { createFakeSealer } from '../../fakes/FakeSealer.js'
import { leidraad, type CollectionOverride, type LeidraadOptions } from '../../../src/index.js'
import { isNamed, subfieldsOf } from '../../../src/hosting/fields.js'

function collectionsWith(collections: LeidraadOptions['collections']): CollectionConfig[] {
  const adapters = { printer: createFakePrinter() }
  const plugin = leidraad({
    sealer: createFakeSealer(),
    adapters,
    ...(collections && { collections }),
  })
  return plugin({ secret: 'x', db: {} as Config['db'] }).collections ?? []
}

const asIs = collectionsWith({})
const nameOf = ({ slug }: CollectionConfig) =>
  slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const forEach = (override: CollectionOverride) =>
  collectionsWith(Object.fromEntries(asIs.map((each) => [nameOf(each), override])))

const open = () => true
const everything = {
  admin: open,
  create: open,
  read: open,
  readVersions: open,
  update: open,
  delete: open,
  unlock: open,
}
const extra: Field = { name: 'extra', type: 'text' }
const note = () => undefined

const weakened = forEach(({ defaultCollection: { slug } }) => ({
  slug: `${slug}-of-ours`,
  access: everything,
  auth: false,
  endpoints: [{ path: '/own', method: 'get', handler: () => new Response() }],
  fields: [extra, { name: 'school', type: 'text' }, { name: 'status', type: 'text' }],
  hooks: { beforeValidate: [note], afterChange: [note], afterRead: [note] },
  upload: { mimeTypes: ['*/*'] },
  versions: false,
  lockDocuments: { duration: 1 },
  disableDuplicate: false,
}))
const emptied = forEach(({ defaultCollection: { slug, fields } }) => ({
  slug,
  fields: fields.filter((field) => !isNamed(field)).map((field) => ({ ...field, fields: [] })),
}))

const named = (fields: Field[]): [string, Field][] =>
  fields.flatMap((field): [string, Field][] =>
    isNamed(field) ? [[field.name, field]] : subfieldsOf(field).flatMap(named),
  )
const byName = ({ fields }: CollectionConfig) => Object.fromEntries(named(fields))
/** By what they do: those that know the folder of an app are made for each. */
const hooksOf = ({ hooks }: CollectionConfig): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries((hooks ?? {}) as Record<string, unknown[]>).map(([moment, list]) => [
      moment,
      list.map(String),
    ]),
  )
const requestOf = (user: object | null) =>
  ({
    user,
    payload: {
      collections: { users: { config: { custom: ours } } },
      config: { custom: { leidraad: { options: { slugs: { users: 'users' } } } } },
    },
  }) as unknown as PayloadRequest
const people = [
  null,
  { id: '1', collection: 'accounts', memberships: [{ role: 'platformAdmin' }] },
  { id: '2', collection: 'users', memberships: [] },
  { id: '3', collection: 'users', memberships: [{ role: 'reader', school: 's', board: 'b' }] },
  { id: '4', collection: 'users', memberships: [{ role: 'platformAdmin' }] },
]

async function answersOf({ access }: CollectionConfig) {
  const rules = Object.entries(access ?? {}) as [string, (args: object) => unknown][]
  const asked = people.flatMap((user) =>
    rules.map(async ([verb, rule]) => [verb, user?.id, await rule({ req: requestOf(user) })]),
  )
  return Promise.all(asked)
}

describe('A collection that an app tries to weaken', () => {
  const pairs = asIs.map((ours, at): [string, CollectionConfig, CollectionConfig] => [
    ours.slug,
    ours,
    weakened[at] ?? ours,
  ])

  it.each(pairs)('keeps name, files and log-in: %s', (_, ours, theirs) => {
    const { slug, upload, auth, versions, lockDocuments, disableDuplicate } = ours
    expect(theirs).toMatchObject({ slug, lockDocuments, custom: { leidraad: true } })
    expect([theirs.upload, theirs.auth, theirs.versions, theirs.disableDuplicate]).toEqual([
      upload,
      auth,
      versions,
      disableDuplicate,
    ])
  })

  it.each(pairs)('lets nobody do more: %s', async (_, ours, theirs) => {
    expect(await answersOf(theirs)).toEqual(await answersOf(ours))
  })

  it.each(pairs)(
    'keeps every hook, with the last word before and the first after: %s',
    (_, ours, theirs) => {
      const [kept, given] = [hooksOf(ours), hooksOf(theirs)]
      for (const [moment, hooks] of Object.entries(kept)) {
        expect([moment, given[moment]?.filter((hook) => hook !== String(note))]).toEqual([
          moment,
          hooks,
        ])
      }
      expect(given.afterRead).toContain(String(note))
      // The first of ours stands before all that a request sends.
      const [, ...last] = kept.beforeValidate ?? []
      expect(given.beforeValidate?.slice(1)).toEqual([String(note), ...last])
      expect(given.afterChange?.at(-1)).toBe(String(note))
    },
  )

  it.each(pairs)('keeps its endpoints, before those of the app: %s', (_, ours, theirs) => {
    const endpoints = ours.endpoints || []
    expect((theirs.endpoints || []).slice(0, endpoints.length)).toEqual(endpoints)
    expect(theirs.endpoints).toHaveLength(endpoints.length + 1)
  })

  it.each(pairs)('keeps every field, and has that of the app: %s', (_, ours, theirs) => {
    expect(byName(theirs)).toMatchObject(byName(ours))
    expect(byName(theirs).extra).toBe(extra)
  })

  it.each(asIs.map(({ slug }, at) => [slug, at] as const))(
    'gets back what was left out: %s',
    (_, at) => {
      const [ours, theirs] = [asIs[at], emptied[at]] as [CollectionConfig, CollectionConfig]
      expect(byName(theirs)).toEqual(byName(ours))
      expect(hooksOf(theirs)).toEqual(hooksOf(ours))
      expect(theirs.endpoints).toEqual(ours.endpoints || [])
    },
  )
})

describe('A field of ours that an app hides', () => {
  const hidden = { condition: () => false }
  const hide = (field: Field) => ({ ...field, admin: { ...field.admin, ...hidden } }) as Field
  const layouts: [string, (fields: Field[]) => Field[]][] = [
    ['itself', (fields) => fields.map(hide)],
    ['in a row', (fields) => [{ type: 'row', admin: hidden, fields }]],
    ['in what folds', (fields) => [{ type: 'collapsible', label: 'x', admin: hidden, fields }]],
    ['in a tab', (fields) => [{ type: 'tabs', tabs: [{ label: 'x', admin: hidden, fields }] }]],
    ['in tabs', (fields) => [{ type: 'tabs', admin: hidden, tabs: [{ label: 'x', fields }] }]],
  ]
  const conditionsIn = (fields: readonly object[]): unknown[] =>
    fields.flatMap((field) => {
      const {
        admin,
        fields: inner,
        tabs,
      } = field as {
        admin?: { condition?: unknown }
        fields?: object[]
        tabs?: object[]
      }
      return [admin?.condition, ...conditionsIn([...(inner ?? []), ...(tabs ?? [])])]
    })

  it.each(layouts)('is checked as it was: %s', (_, laid) => {
    const theirs = forEach(({ defaultCollection }) => ({
      ...defaultCollection,
      fields: laid(defaultCollection.fields),
    }))
    const ofOurs = new Set(asIs.flatMap(({ fields }) => conditionsIn(fields)).map(String))
    for (const { slug, fields } of theirs) {
      const foreign = conditionsIn(fields).filter((condition) => !ofOurs.has(String(condition)))
      expect([slug, foreign]).toEqual([slug, []])
    }
    expect(conditionsIn(theirs.flatMap(({ fields }) => fields)).filter(Boolean)).toHaveLength(
      conditionsIn(asIs.flatMap(({ fields }) => fields)).filter(Boolean).length,
    )
  })

  it('leaves those of the app hidden', () => {
    const row: Field = { type: 'row', admin: hidden, fields: [extra] }
    const [groups] = collectionsWith({ groups: () => ({ slug: 'groups', fields: [row] }) }).filter(
      ({ slug }) => slug === 'groups',
    )
    expect(groups?.fields[0]).toEqual(row)
  })
})

describe('A collection that an app changes', () => {
  const [plans] = collectionsWith({
    plans: ({ defaultCollection }) => ({
      ...defaultCollection,
      labels: { singular: 'Dossier', plural: 'Dossiers' },
      admin: { ...defaultCollection.admin, group: 'School' },
      access: {
        ...defaultCollection.access,
        read: ({ req }) => req.user?.id === '4' && { extra: { equals: 'x' } },
      },
      fields: [
        {
          type: 'tabs',
          tabs: [
            {
              label: 'Plan',
              fields: defaultCollection.fields.map((field) =>
                isNamed(field) && field.name === 'title'
                  ? ({ ...field, label: 'Naam', required: true } as Field)
                  : field,
              ),
            },
            { label: 'Meer', fields: [extra] },
          ],
        },
      ],
    }),
  })

  it('has its words, group and layout', () => {
    expect(plans).toMatchObject({
      labels: { singular: 'Dossier' },
      admin: { group: 'School', useAsTitle: 'title' },
    })
    expect(plans?.fields).toHaveLength(1)
    const { title } = byName(plans as CollectionConfig)
    expect(title).toMatchObject({ label: 'Naam', maxLength: 200 })
    expect(title).not.toHaveProperty('required')
  })

  it('gives less access where the app says so', async () => {
    const answers = await answersOf(plans as CollectionConfig)
    const read = answers.filter(([verb]) => verb === 'read')
    expect(read.map(([, , answer]) => answer)).toEqual([
      false,
      false,
      false,
      false,
      { extra: { equals: 'x' } },
    ])
  })

  it.each<[unknown, boolean]>([
    ['zorg', true],
    [1, true],
    [[], true],
    [null, false],
    [undefined, false],
    ['', false],
    [0, false],
  ])('is as open as ours where a rule of the app answers %j: %j', async (answer, isOurs) => {
    const rule = () => answer as boolean
    const changed = forEach(({ defaultCollection }) => ({
      ...defaultCollection,
      access: Object.fromEntries(Object.keys(everything).map((verb) => [verb, rule])),
    }))
    for (const [at, ours] of asIs.entries()) {
      const expected = (await answersOf(ours)).map(([verb, id, given]) => [
        verb,
        id,
        isOurs && given,
      ])
      expect(await answersOf(changed[at] ?? ours)).toEqual(expected)
    }
  })

  it('says so at once when its function gives no collection', () => {
    const nothing = (() => undefined) as unknown as CollectionOverride
    expect(() => collectionsWith({ plans: nothing })).toThrow("Expected the function for 'plans'")
  })

  it('is gone when it is left out, and so are its addresses', () => {
    const left = collectionsWith({ careProtocols: false, functionDescriptions: false })
    const gone = asIs.filter(({ slug }) => !left.some((each) => each.slug === slug))
    expect(gone.map(({ slug }) => slug)).toEqual(['function-descriptions', 'care-protocols'])
  })
})

/**
 * What an app says of the collections of ours: one of its own in their place, one changed, one left
 * out. Every mistake is a sentence for `resolveOptions`.
 */
import type { CollectionConfig, Config, Field } from 'payload'

import { isNamed, subfieldsOf } from './fields.js'

/** Where our code may find another collection than it asks for. */
export type Slugs = Readonly<{ users: string; media: string }>

/** Gets a collection of ours as it is, and gives it as it should be; what must hold is laid over it. */
export type CollectionOverride = (args: { defaultCollection: CollectionConfig }) => CollectionConfig

const names = [
  'plans',
  'planSections',
  'planFiles',
  'contributions',
  'printJobs',
  'printFiles',
  'pupils',
  'groups',
  'functionDescriptions',
  'careProtocols',
  'planTemplates',
  'standardVersions',
  'signingRequests',
  'signers',
  'signedDocuments',
  'auditEvents',
  'boards',
  'schools',
  'users',
  'media',
] as const
type CollectionName = (typeof names)[number]

/** Of which an app may have its own already. */
const replaceable = ['users', 'media'] as const
/** Nothing else names a record of these. */
const omissible = ['functionDescriptions', 'careProtocols'] as const

type Own = { [name in (typeof replaceable)[number]]?: string | CollectionOverride }
type Omitted = { [name in (typeof omissible)[number]]?: false | CollectionOverride }
type Others = Exclude<CollectionName, keyof Own | keyof Omitted>
/** By the name of a collection of ours: what the app has in its place, or how it is changed. */
export type CollectionsOption = Own & Omitted & { [name in Others]?: CollectionOverride }

/** `plan-sections` is `planSections` to an app. */
const slugOfName = (name: CollectionName): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const slugs = new Map<string, CollectionName>(names.map((name) => [slugOfName(name), name]))

/** What the app says of the collection that is ours under this slug. */
export const wishFor = (option: CollectionsOption, slug: string) => {
  const name = slugs.get(slug)
  return name && option[name]
}

export const slugsOf = ({ users, media }: CollectionsOption = {}): Slugs => ({
  users: typeof users === 'string' ? users : 'users',
  media: typeof media === 'string' ? media : 'media',
})

type Host = Pick<Config, 'collections' | 'admin'>
type Said = { collections?: CollectionsOption; disabled?: boolean }

export const collectionMistakes = (said: Said, host: Host): string[] => {
  const option = said.collections ?? {}
  return [
    ...Object.entries(option).flatMap(([name, wish]) => mistakesInWish(name, wish)),
    ...takenSlugs(option, host),
    ...(typeof option.users === 'string' ? mistakesInPeople(option.users, host) : []),
    ...(typeof option.media === 'string' ? mistakesInPictures(option.media, host) : []),
    ...(said.disabled ? [] : mistakesInAdmin(slugsOf(option).users, host)),
  ]
}

const expected = (name: string, what: string, got: unknown): string =>
  `Expected \`collections.${name}\` to be ${what}, got ${JSON.stringify(got)}; set it in leidraad({ … }) of payload.config.ts.`

const includes = (list: readonly string[], name: string): boolean => list.includes(name)

function mistakesInWish(name: string, wish: unknown): string[] {
  if (!includes(names, name)) {
    return [
      `\`collections.${name}\` is no collection of Leidraad. Expected ${names.join(', ')}; change it in leidraad({ … }) of payload.config.ts.`,
    ]
  }
  const isOwn = typeof wish === 'string' && includes(replaceable, name)
  const isOut = wish === false && includes(omissible, name)
  const isLeft = wish === undefined || typeof wish === 'function'
  return isOwn || isOut || isLeft ? [] : [expected(name, offeredFor(name), wish)]
}

function offeredFor(name: string): string {
  if (includes(replaceable, name)) {
    return 'the slug of a collection of this app, or a function ({ defaultCollection }) => CollectionConfig'
  }
  return includes(omissible, name)
    ? 'false, or a function ({ defaultCollection }) => CollectionConfig'
    : `a function ({ defaultCollection }) => CollectionConfig, because the rest does not work without it (only ${omissible.join(' and ')} may be left out, only ${replaceable.join(' and ')} be your own)`
}

const ownOf = ({ collections = [] }: Host, slug: string): CollectionConfig | undefined =>
  collections.find((collection) => collection.slug === slug)

function takenSlugs(option: CollectionsOption, host: Host): string[] {
  return names.flatMap((name) => {
    const slug = slugOfName(name)
    const isOurs = option[name] === undefined || typeof option[name] === 'function'
    if (!isOurs || !ownOf(host, slug)) {
      return []
    }
    const instead = includes(replaceable, name)
      ? `say \`collections: { ${name}: '${slug}' }\` to leidraad({ … }) to have it used, or give yours another slug`
      : 'give yours another slug'
    return [
      `This app has a collection '${slug}' already, and Leidraad has one as well: ${instead}.`,
    ]
  })
}

function mistakesInPeople(slug: string, host: Host): string[] {
  const own = ownOf(host, slug)
  if (!own?.auth) {
    return [expected('users', 'the slug of a collection of this app with `auth`', slug)]
  }
  return [
    ...(hasField(own.fields, 'memberships')
      ? [
          `Leidraad keeps the roles of people in \`memberships\`: rename the field of that name in '${slug}'.`,
        ]
      : []),
    ...(hasNameOfText(own.fields)
      ? []
      : [
          `Leidraad shows and prints the \`name\` of people: make the field of that name in '${slug}' one of type text, or rename it.`,
        ]),
    ...(hasAddress(own)
      ? []
      : [
          `Expected the people of '${slug}' to have an e-mail address, because a plan is not signed by the mailbox that sent it: set \`loginWithUsername.requireEmail\`, or add a field \`email\`.`,
        ]),
  ]
}

const mistakesInPictures = (slug: string, host: Host): string[] =>
  ownOf(host, slug)?.upload
    ? []
    : [expected('media', 'the slug of a collection of this app with `upload`', slug)]

const mistakesInAdmin = (users: string, { admin }: Host): string[] =>
  admin?.user === undefined || admin.user === users
    ? []
    : [
        `The admin of this app is for '${admin.user}', and the people of Leidraad are '${users}': nobody of them could log in to it. Say \`collections: { users: '${admin.user}' }\` to leidraad({ … }) of payload.config.ts.`,
      ]

function hasAddress({ auth, fields }: CollectionConfig): boolean {
  const { disableLocalStrategy = false, loginWithUsername = false } =
    typeof auth === 'object' ? auth : {}
  const isOptional =
    loginWithUsername === true || (loginWithUsername && !loginWithUsername.requireEmail)
  return hasField(fields, 'email') || !(disableLocalStrategy || isOptional)
}

/** Or none, and then it gets ours. */
function hasNameOfText(fields: Field[]): boolean {
  const field = fieldOf(fields, 'name')
  return !field || (field.type === 'text' && !field.hasMany)
}

export const hasField = (fields: Field[], name: string): boolean =>
  fieldOf(fields, name) !== undefined

/** Among those of a record itself, wherever its form shows them. */
const fieldOf = (fields: Field[], name: string): Field | undefined =>
  fields
    .flatMap((field) =>
      isNamed(field) ? [field] : subfieldsOf(field).map((each) => fieldOf(each, name)),
    )
    .find((field) => field && isNamed(field) && field.name === name)

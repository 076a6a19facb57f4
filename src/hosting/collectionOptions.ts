/**
 * What an app says of the collections of ours: one of its own in their place, one changed, one left
 * out. Every mistake is a sentence for `resolveOptions`.
 */
import type { CollectionConfig, Config, Field } from 'payload'

import {
  collectionNames,
  prefixedSlugs,
  type CollectionName,
  type Slugs,
} from '../domain/kernel/slugs.js'
import { isNamed, subfieldsOf } from './fields.js'

/** Gets a collection of ours as it is, and gives it as it should be; what must hold is laid over it. */
export type CollectionOverride = (args: { defaultCollection: CollectionConfig }) => CollectionConfig

/** `plan-sections` is `planSections` to an app. */
type Key<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Rest>}`
  : Name
type CollectionKey = Key<CollectionName>

const keyOf = (name: CollectionName): CollectionKey =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as CollectionKey

const keys = collectionNames.map(keyOf)

/** Of which an app may have its own already. */
const replaceable = ['users', 'media'] as const
/** Nothing else names a record of these. */
const omissible = ['functionDescriptions', 'careProtocols'] as const

type Own = { [name in (typeof replaceable)[number]]?: string | CollectionOverride }
type Omitted = { [name in (typeof omissible)[number]]?: false | CollectionOverride }
type Others = Exclude<CollectionKey, keyof Own | keyof Omitted>
/** By the name of a collection of ours: what the app has in its place, or how it is changed. */
export type CollectionsOption = Own & Omitted & { [name in Others]?: CollectionOverride }

/** What the app says of this collection of ours. */
export const wishFor = (option: CollectionsOption, name: CollectionName) => option[keyOf(name)]

/** What an app says of our slugs: those of its own, and what stands before all others. */
type Said = { collections?: CollectionsOption; prefix?: string; disabled?: boolean }

export function slugsOf({ collections = {}, prefix = '' }: Said): Slugs {
  const { users, media } = collections
  return {
    ...prefixedSlugs(prefix),
    ...(typeof users === 'string' && { users }),
    ...(typeof media === 'string' && { media }),
  }
}

type Host = Pick<Config, 'collections' | 'globals' | 'admin'>

export const collectionMistakes = (said: Said, host: Host): string[] => {
  const option = said.collections ?? {}
  return [
    ...Object.entries(option).flatMap(([name, wish]) => mistakesInWish(name, wish)),
    ...mistakesInPrefix(said.prefix),
    ...takenSlugs(said, host),
    ...(typeof option.users === 'string' ? mistakesInPeople(option.users, host) : []),
    ...(typeof option.media === 'string' ? mistakesInPictures(option.media, host) : []),
    ...(said.disabled ? [] : mistakesInAdmin(slugsOf(said).users, host)),
  ]
}

const expected = (name: string, what: string, got: unknown): string =>
  `Expected \`collections.${name}\` to be ${what}, got ${JSON.stringify(got)}; set it in leidraad({ … }) of payload.config.ts.`

const includes = (list: readonly string[], name: string): boolean => list.includes(name)

function mistakesInWish(name: string, wish: unknown): string[] {
  if (!includes(keys, name)) {
    return [
      `\`collections.${name}\` is no collection of Leidraad. Expected ${keys.join(', ')}; change it in leidraad({ … }) of payload.config.ts.`,
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

/** Payload’s own begin with `payload-`. A database names its tables in 63 characters; our longest takes 45. */
const prefixPattern = /^(?!payload-)[a-z][a-z0-9-]{0,14}-$/

const mistakesInPrefix = (prefix: unknown = ''): string[] =>
  prefix === '' || (typeof prefix === 'string' && prefixPattern.test(prefix))
    ? []
    : [
        `Expected \`prefix\` to be a lower-case letter, letters, digits and dashes, and a dash at the end, at most 16 in all and not 'payload-', got ${JSON.stringify(prefix)}; set it in leidraad({ … }) of payload.config.ts, such as 'leidraad-'.`,
      ]

function takenSlugs(said: Said, host: Host): string[] {
  const slugs = slugsOf(said)
  return collectionNames.flatMap((name) => {
    const wish = wishFor(said.collections ?? {}, name)
    const slug = slugs[name]
    const kind = wish === undefined || typeof wish === 'function' ? kindOf(host, slug) : undefined
    return kind ? [takenSlug({ name, slug, kind })] : []
  })
}

type Kind = 'collection' | 'global'

function kindOf(host: Host, slug: string): Kind | undefined {
  const isGlobal = host.globals?.some((global) => global.slug === slug)
  return ownOf(host, slug) ? 'collection' : isGlobal ? 'global' : undefined
}

type Taken = { name: CollectionName; slug: string; kind: Kind }

function takenSlug({ name, slug, kind }: Taken): string {
  const isOffered = kind === 'collection' && includes(replaceable, name)
  const use = isOffered ? `say \`collections: { ${name}: '${slug}' }\` to have yours used, ` : ''
  return `This app has a ${kind} '${slug}' already, and Leidraad has a collection of that name: ${use}set \`prefix\` to what ours begin with (such as 'leidraad-'), or give yours another slug; in leidraad({ … }) of payload.config.ts.`
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

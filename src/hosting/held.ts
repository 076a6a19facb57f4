/**
 * What holds of a collection of ours, whatever an app makes of it: its place, access, immutability,
 * files, endpoints and name. An app may add fields, hooks, endpoints and indexes, change words and the
 * admin, and give less access; what it leaves out of ours comes back.
 */
import type { Access, CollectionConfig, Endpoint, Field, Where } from 'payload'

import { isNamed, subfieldsOf, withSubfields } from './fields.js'

export function held(ours: CollectionConfig, wanted: Partial<CollectionConfig>): CollectionConfig {
  const { admin, custom, dbName, defaultSort, indexes, labels } = wanted
  return {
    ...ours,
    ...(dbName !== undefined && { dbName }),
    ...(defaultSort !== undefined && { defaultSort }),
    ...(indexes && { indexes }),
    labels: { ...ours.labels, ...labels },
    admin: { ...ours.admin, ...admin },
    custom: { ...ours.custom, ...custom },
    access: narrowed(ours.access, wanted.access),
    endpoints: [...(ours.endpoints || []), ...othersIn(wanted.endpoints, ours.endpoints)],
    hooks: heldHooks(ours.hooks, wanted.hooks),
    fields: heldFields(ours.fields, wanted.fields ?? []),
  }
}

type Endpoints = Omit<Endpoint, 'root'>[] | false | undefined

/** The first that answers to an address does: ours. */
const othersIn = (wanted: Endpoints, ours: Endpoints) =>
  (wanted || []).filter((endpoint) => !(ours || []).includes(endpoint))

type AccessRules = CollectionConfig['access']

function narrowed(ours: AccessRules, wanted: AccessRules): AccessRules {
  const asked = (wanted ?? {}) as Record<string, Access | undefined>
  const rules = Object.entries((ours ?? {}) as Record<string, Access>).map(([verb, rule]) => {
    const other = asked[verb]
    return [verb, other && other !== rule ? both(rule, other) : rule]
  })
  return Object.fromEntries(rules) as AccessRules
}

const both =
  (first: Access, second: Access): Access =>
  async (args) => {
    const given = await first(args)
    const kept = given && (await second(args))
    return typeof given === 'object' && typeof kept === 'object'
      ? { and: [given, kept] satisfies Where[] }
      : kept === true
        ? given
        : kept
  }

type Hooks = NonNullable<CollectionConfig['hooks']>
type AnyHooks = Partial<Record<string, unknown[]>>

/** Ours have the last word before something happens, and the first after it. */
export function heldHooks(ours: Hooks = {}, wanted: Hooks = {}): Hooks {
  const [kept, asked] = [ours, wanted] as AnyHooks[]
  const moments = [...new Set([...Object.keys(ours), ...Object.keys(wanted)])]
  const hooks = moments.map((moment) => {
    const own = kept?.[moment] ?? []
    const others = (asked?.[moment] ?? []).filter((hook) => !own.includes(hook))
    return [moment, moment.startsWith('before') ? [...others, ...own] : [...own, ...others]]
  })
  return Object.fromEntries(hooks) as Hooks
}

/** In the order and layout of the app; ours that it left out stand at the end. */
function heldFields(ours: Field[], wanted: Field[]): Field[] {
  const left = new Map(namedIn(ours))
  const walk = (fields: Field[]): Field[] =>
    fields.map((field) => {
      if (!isNamed(field)) {
        return withSubfields(field, walk)
      }
      const own = left.get(field.name)
      left.delete(field.name)
      return own ? reworded(own, field) : field
    })
  const laid = walk(wanted)
  return [...laid, ...left.values()]
}

const namedIn = (fields: Field[]): [string, Field][] =>
  fields.flatMap((field): [string, Field][] =>
    isNamed(field) ? [[field.name, field]] : subfieldsOf(field).flatMap(namedIn),
  )

type Words = { label?: unknown; labels?: unknown; admin?: object; fields?: Field[] }

/** Ours as it is, under the words of the app. Without its condition Payload would not check it. */
function reworded(own: Field, wanted: Field): Field {
  const { label, labels, admin, fields = [] } = wanted as Words
  const condition = (own as { admin?: { condition?: unknown } }).admin?.condition
  return {
    ...own,
    ...(label !== undefined && { label }),
    ...(labels !== undefined && { labels }),
    ...(admin && { admin: { ...admin, ...(condition !== undefined && { condition }) } }),
    ...('fields' in own && { fields: heldFields(own.fields, fields) }),
  } as Field
}

/**
 * What holds of a collection of ours, whatever an app makes of it: its place, access, immutability,
 * files, endpoints and name. An app may add fields, hooks, endpoints and indexes, change words and the
 * admin, and give less access; what it leaves out of ours comes back.
 */
import type { Access, CollectionConfig, Endpoint, Field, Tab, Where } from 'payload'

import { isRecord } from '../domain/kernel/json.js'
import { isNamed, isNamedTab, subfieldsOf, withSubfields } from './fields.js'

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
  (ours: Access, wanted: Access): Access =>
  async (args) => {
    const given = await ours(args)
    return given && narrowedBy(given, await wanted(args))
  }

/** A rule of an app may answer anything; what is neither no nor a condition leaves ours. */
function narrowedBy(given: true | Where, wanted: unknown): boolean | Where {
  if (!wanted) {
    return false
  }
  if (!isRecord(wanted)) {
    return given
  }
  return given === true ? (wanted as Where) : { and: [given, wanted as Where] }
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
  const names = new Set(left.keys())
  const holdsOurs: Holds = (fields) => namedIn(fields).some(([name]) => names.has(name))
  const walk = (fields: Field[]): Field[] =>
    fields.map((field) => {
      if (!isNamed(field)) {
        return withSubfields(shownWhere(holdsOurs, field), walk)
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

type Shown = { admin?: { condition?: unknown } }

/** Payload does not check what a condition hides. */
const withCondition = (admin: Shown['admin'], condition: unknown): object => {
  const { condition: _, ...rest } = admin ?? {}
  return { ...rest, ...(condition !== undefined && { condition }) }
}

const shown = <T extends Shown>(layout: T): T =>
  layout.admin ? { ...layout, admin: withCondition(layout.admin, undefined) } : layout

type Holds = (fields: Field[]) => boolean

/** A row, collapsible or tab of the app that holds a field of ours cannot hide it. */
function shownWhere(holds: Holds, layout: Field): Field {
  const holdsIn = (tab: Tab) => !isNamedTab(tab) && holds(tab.fields)
  const laid =
    layout.type === 'tabs'
      ? { ...layout, tabs: layout.tabs.map((tab) => (holdsIn(tab) ? shown(tab) : tab)) }
      : layout
  return holds([layout]) ? shown(laid) : laid
}

/** Ours as it is, under the words of the app, and hidden only where it hides itself. */
function reworded(own: Field, wanted: Field): Field {
  const { label, labels, admin, fields = [] } = wanted as Words
  const { condition } = (own as Shown).admin ?? {}
  return {
    ...own,
    ...(label !== undefined && { label }),
    ...(labels !== undefined && { labels }),
    ...(admin && { admin: withCondition(admin, condition) }),
    ...('fields' in own && { fields: heldFields(own.fields, fields) }),
  } as Field
}

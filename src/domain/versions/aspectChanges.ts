/** What changed in one part of a definition that both versions have, property by property. */
import { canonicalJson } from '../canonical.js'
import { hostNamed } from '../fieldTypes/hostType.js'
import type { FieldType } from '../fieldTypes/index.js'
import type { RequiredLevel } from '../fieldTypes/fieldBase.js'
import type { Aspect, Change, ChangeWeight, WhatChanged } from './change.js'
import { isConvertible } from './convertAnswer.js'

type Part = Record<string, unknown>

const aspectOf: Readonly<Record<string, Aspect>> = {
  showWhen: 'conditions',
  requireWhen: 'conditions',
  readOnlyWhen: 'conditions',
  whenHidden: 'conditions',
  min: 'limits',
  max: 'limits',
  maxLength: 'limits',
  decimals: 'limits',
  minRows: 'limits',
  maxRows: 'limits',
  accept: 'limits',
  maxFiles: 'limits',
  among: 'limits',
  other: 'limits',
  access: 'access',
  part: 'consent',
  source: 'source',
  carry: 'carry',
  carryFrom: 'carry',
  fromGoal: 'source',
  expression: 'expression',
  result: 'expression',
  role: 'signing',
  intents: 'signing',
  sentences: 'signing',
  order: 'signing',
  several: 'signing',
  slot: 'signing',
}

/** Compared by themselves, not as a property of what holds them. */
const apart: ReadonlySet<string> = new Set([
  'id',
  'label',
  'title',
  'type',
  'fields',
  'columns',
  'rows',
  'options',
])

/** Belong to a type: that it is another type says it all. */
const ofType: ReadonlySet<string> = new Set([
  'unit',
  'minLabel',
  'maxLabel',
  'itemLabel',
  'purpose',
  'progress',
  'chart',
])

export const weightOf: Readonly<Record<Exclude<Aspect, 'limits'>, ChangeWeight>> = {
  conditions: 'attention',
  access: 'attention',
  wording: 'harmless',
  source: 'harmless',
  carry: 'harmless',
  expression: 'attention',
  consent: 'attention',
  signing: 'attention',
  guards: 'attention',
  meanings: 'attention',
  inBrief: 'harmless',
  subject: 'attention',
  evaluates: 'attention',
}

const asText = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))

export const isSame = (a: unknown, b: unknown): boolean => asText(a) === asText(b)

export function aspectChanges(what: WhatChanged, before: object, after: object): Change[] {
  const older = before as Part
  const newer = after as Part
  const keys = [...new Set([...Object.keys(older), ...Object.keys(newer)])].filter(
    (key) => !apart.has(key) && !isSame(older[key], newer[key]) && !isImplied(key, older, newer),
  )
  const isRequired = (key: string): boolean => key === 'required' && what.part !== 'slot'
  const found = keys.filter((key) => !isRequired(key)).map((key) => named(what, key, newer))
  return [
    ...typeChange(what, older, newer),
    ...(keys.some(isRequired) ? [requiredChange(what, older, newer)] : []),
    ...[...new Set(found)].map((kind) => ({
      ...what,
      kind,
      weight: kind === 'limits' ? limitsWeight(keys, older, newer) : weightOf[kind],
    })),
  ]
}

const isImplied = (key: string, older: Part, newer: Part): boolean =>
  older.type !== newer.type && (ofType.has(key) || aspectOf[key] === 'limits')

function named({ part }: WhatChanged, key: string, { type }: Part): Aspect {
  return part === 'slot'
    ? 'signing'
    : (aspectOf[key] ?? (isOfApp(type, key) ? 'limits' : 'wording'))
}

/** What a setting of such a type means only its app knows: answers may not fit any more. */
const isOfApp = (type: unknown, key: string): boolean =>
  Object.hasOwn(hostNamed(String(type))?.schema ?? {}, key)

function typeChange(what: WhatChanged, older: Part, newer: Part): Change[] {
  const was = older.type as FieldType
  const becomes = newer.type as FieldType
  return was === becomes
    ? []
    : [
        {
          ...what,
          kind: 'type',
          was,
          becomes,
          weight: isConvertible(was, becomes) ? 'attention' : 'losesPlace',
        },
      ]
}

const rank = (level: RequiredLevel | undefined): number =>
  level === undefined ? 0 : { sign: 1, discuss: 2 }[level]

function requiredChange(what: WhatChanged, older: Part, newer: Part): Change {
  const was = older.required as RequiredLevel | undefined
  const becomes = newer.required as RequiredLevel | undefined
  return {
    ...what,
    kind: 'required',
    ...(was && { was }),
    ...(becomes && { becomes }),
    weight: rank(becomes) > rank(was) ? 'attention' : 'harmless',
  }
}

/** A lower bound that went down or away, an upper bound that went up or away: every answer fits. */
function limitsWeight(keys: readonly string[], older: Part, newer: Part): ChangeWeight {
  const limits = keys.filter((key) => aspectOf[key] === 'limits' || isOfApp(newer.type, key))
  return limits.every((key) => isWider(key, older[key], newer[key])) ? 'harmless' : 'losesPlace'
}

function isWider(key: string, was: unknown, becomes: unknown): boolean {
  if (Array.isArray(was) && Array.isArray(becomes)) {
    return was.every((item) => becomes.includes(item))
  }
  if (aspectOf[key] === undefined) {
    return false
  }
  if (key === 'minRows') {
    // Rows too few are missing answers; none loses its place.
    return true
  }
  if (key === 'other') {
    return becomes === true
  }
  if (becomes === undefined) {
    return key !== 'maxFiles'
  }
  if (was === undefined) {
    return key === 'maxFiles'
  }
  const [a, b] = [was as number | string, becomes as number | string]
  return key === 'min' ? b <= a : b >= a
}

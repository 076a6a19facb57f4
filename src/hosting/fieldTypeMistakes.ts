/** What is wrong with the types of field of an app; every mistake is a sentence for `resolveOptions`. */
import { answered, sourced } from '../domain/fieldTypes/fieldBase.js'
import type { AnyHostType } from '../domain/fieldTypes/hostType.js'
import { leaves } from '../domain/fieldTypes/leaves.js'
import { isRecord } from '../domain/kernel/json.js'
import { languageFacts, languages } from '../domain/kernel/language.js'

type Part = { what: string; holds: (value: unknown) => boolean }

const isFunction: Part = { what: 'a function', holds: (value) => typeof value === 'function' }
const isObject: Part = { what: 'an object', holds: isRecord }

const oneOf = (...names: string[]): Part => ({
  what: names.map((name) => `'${name}'`).join(' or '),
  holds: (value) => typeof value === 'string' && names.includes(value),
})

const complete = languages.filter((language) => languageFacts[language].isComplete)

/** In every language that is declared complete. */
const said = (holds: (words: unknown) => boolean, what: string): Part => ({
  what: `${what} for each of ${complete.join(', ')}`,
  holds: (value) => isRecord(value) && complete.every((language) => holds(value[language])),
})

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** The compiler tells a host's developer the same; an app in plain JavaScript hears it here. */
const parts: Record<keyof AnyHostType, Part> = {
  name: {
    what: 'a name with the prefix of your app, such as ‘app:postcode’',
    holds: (value) =>
      typeof value === 'string' && /^[a-z][a-z0-9-]*:[a-z][a-zA-Z0-9]*$/.test(value),
  },
  names: said(
    (words) => isRecord(words) && isText(words.name) && isText(words.inSentence),
    '{ name, inSentence }',
  ),
  problem: said(isText, 'a sentence'),
  schema: isObject,
  becomes: isObject,
  comesFrom: isObject,
  palette: oneOf('text', 'number', 'person', 'many', 'layout'),
  align: oneOf('start', 'end'),
  inCells: { what: 'true or false', holds: (value) => typeof value === 'boolean' },
  takes: {
    what: 'a function, or undefined for a type that no source fills',
    holds: (value) => value === undefined || typeof value === 'function',
  },
  compare: {
    what: 'one of the ways to compare, such as `comparesWords(…)`',
    holds: (value) => isRecord(value) && typeof value.isEqual === 'function',
  },
  findings: isFunction,
  fresh: isFunction,
  check: isFunction,
  read: isFunction,
  longest: isFunction,
  parse: isFunction,
  write: isFunction,
  readPage: isFunction,
  writePage: isFunction,
  page: isFunction,
  lines: isFunction,
  body: isFunction,
  room: isFunction,
  paperHint: isFunction,
  cell: isFunction,
  example: isFunction,
}

type Said = { fieldTypes?: readonly AnyHostType[]; fieldTypesProvider?: string }

export function fieldTypeMistakes({ fieldTypes: types = [], fieldTypesProvider }: Said): string[] {
  if (!Array.isArray(types)) {
    return [
      'Expected `fieldTypes` to be a list of types of field; set it in leidraad({ … }) of payload.config.ts.',
    ]
  }
  const names = types.map(nameOf)
  const known = new Set([...Object.keys(leaves), ...names])
  return [
    ...types.flatMap((type, index) => mistakesIn(type, { name: names[index] ?? '', known })),
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name) => `The type of field '${name}' is in \`fieldTypes\` twice; leave one out.`),
    ...mistakesInProvider(fieldTypesProvider, types.length > 0),
  ]
}

function mistakesInProvider(provider: unknown, isNeeded: boolean): string[] {
  if (isNeeded) {
    return isPath(provider)
      ? []
      : [
          `Expected \`fieldTypesProvider\` to be the path of the component that brings \`fieldTypes\` to the browser, such as '/src/fieldTypes/provider#FieldTypes', got ${JSON.stringify(provider)}; make it with fieldTypesProvider([ … ]) of leidraad/fieldTypes/admin.`,
        ]
  }
  return provider === undefined
    ? []
    : [
        '`fieldTypesProvider` brings types of field to the browser, and `fieldTypes` has none; leave it out too.',
      ]
}

const isPath = (path: unknown): boolean => typeof path === 'string' && path.includes('#')

/** Of what may be anything in an app of plain JavaScript. */
const nameOf = (type: unknown, index: number): string =>
  isRecord(type) && typeof type.name === 'string' ? type.name : `number ${index + 1}`

type Rec = Readonly<Record<string, unknown>>
type About = { name: string; known: ReadonlySet<string> }

function mistakesIn(type: unknown, about: About): string[] {
  const { name } = about
  const record: Rec = isRecord(type) ? type : {}
  const wrong = Object.entries(parts)
    .filter(([part, { holds }]) => !holds(record[part]))
    .map(
      ([part, { what }]) =>
        `Expected \`${part}\` of the type of field '${name}' to be ${what}; set it where the type is made.`,
    )
  return wrong.length > 0 ? wrong : [...takenSettings(record, name), ...strangers(record, about)]
}

const namesIn = (value: unknown): string[] => (isRecord(value) ? Object.keys(value) : [])

/** What every field says is not for a type to change. */
const ofEvery: ReadonlySet<string> = new Set([...Object.keys({ ...answered, ...sourced }), 'type'])

const takenSettings = ({ schema }: Rec, name: string): string[] =>
  namesIn(schema)
    .filter((setting) => ofEvery.has(setting))
    .map(
      (setting) =>
        `The type of field '${name}' cannot have a setting \`${setting}\`, because every field has it; rename it in its \`schema\`.`,
    )

const strangers = ({ becomes, comesFrom }: Rec, { name, known }: About): string[] =>
  [...namesIn(becomes), ...namesIn(comesFrom)]
    .filter((other) => !known.has(other))
    .map(
      (other) =>
        `The type of field '${name}' names the type '${other}', which is not there; mend its \`becomes\` or \`comesFrom\`.`,
    )

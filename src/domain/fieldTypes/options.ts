/** What the types share that are answered by choosing from options. */
import { OTHER } from '../definition/answers.js'
import { options as optionList } from '../definition/basicSchemas.js'
import type { Path } from '../definition/definitionProblem.js'
import { isPrintable } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { yes, type Option } from './fieldBase.js'
import {
  noHint,
  repeatedIds,
  type BlankWords,
  type Fresh,
  type PagePart,
  type PageValues,
  type Room,
} from './leaf.js'
import { isWritten, lineOf } from './written.js'
import { idGiver } from '../kernel/freshId.js'

export type Optional = {
  options: Option[]
  /** Whether something else may be written. @default false */
  other?: boolean
}

export const optionSchema = { options: optionList, other: yes }

export const optionsNamed = (labels: readonly string[]): Option[] => {
  const give = idGiver([])
  return labels.map((label) => ({ id: give(label), label }))
}

/** Whether one is chosen or several. */
export const choosing = {
  findings: ({ options }: Optional, path: Path) => repeatedIds(options, [...path, 'options']),
  fresh: ({ words }: Fresh) => ({ options: optionsNamed(words.options) }),
  palette: 'number',
  takes: undefined,
  longest: () => 0,
  align: 'start',
  paperHint: noHint,
  comesFrom: {},
} as const

const isKnown = ({ options }: Optional, value: string): boolean =>
  options.some(({ id }) => id === value)

/** Something else: named, in a line of text. */
const isOther = (value: string): boolean =>
  value.startsWith(OTHER) && isWritten(value.slice(OTHER.length))

/** Of these options, or what somebody wrote: for logic and print. */
export const isChosen = (field: Optional, value: unknown): value is string =>
  typeof value === 'string' && (isKnown(field, value) || (field.other === true && isOther(value)))

/** The same, as it may be kept. */
export const isOption = (field: Optional, value: unknown): value is string =>
  isChosen(field, value) &&
  (isKnown(field, value) || (value.length <= limits.shortText && isPrintable(value)))

/** In the order of the options, whatever the order of ticking; what was written comes last. */
export const chosenLines = ({ options }: Optional, values: readonly string[]): string[] => [
  ...options.filter(({ id }) => values.includes(id)).map(({ label }) => label),
  ...values
    .filter((value) => value.startsWith(OTHER) && !options.some(({ id }) => id === value))
    .flatMap((value) => lineOf(value.slice(OTHER.length))),
]

export const boxes = ({ options, other }: Optional, words: BlankWords, several: boolean): Room => ({
  kind: 'choices',
  several,
  options: options.map(({ label }) => label),
  ...(other === true && { other: words.other }),
})

/** `OTHER` on the page as an answer, with what was written beside it. */
export const readChosen = (chosen: string, { other }: PagePart): string | undefined =>
  chosen === OTHER ? other && `${OTHER}${other.trim()}` : chosen

export function writeChosen(answers: readonly string[]): PageValues {
  const other = answers.find((id) => id.startsWith(OTHER))
  return {
    chosen: answers.map((id) => (id.startsWith(OTHER) ? OTHER : id)),
    ...(other !== undefined && { other: other.slice(OTHER.length) }),
  }
}

export const labelOf = ({ options }: Optional, id: string): string | undefined =>
  id.startsWith(OTHER) ? id.slice(OTHER.length) : options.find((option) => option.id === id)?.label

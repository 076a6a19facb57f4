/** Files that were added; what is kept of each is what it is called and how large it is. */
import { oneLine, asList, repeatedIn, type Leaf, type PagePart, type Verdict } from './leaf.js'
import { z } from 'zod'

import type { FileAnswer } from '../definition/answers.js'
import { several } from '../definition/basicSchemas.js'
import { formatBytes } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { comparesNothing } from './comparing.js'
import type { FieldBase } from './fieldBase.js'
import { hasOnly, isLine } from './shapes.js'
import { asStored, isWritten, lineOf } from './written.js'

export const fileKinds = ['image', 'pdf', 'document'] as const
export type FileKind = (typeof fileKinds)[number]
export type FileField = FieldBase & {
  type: 'file'
  accept: FileKind[]
  /** @default 1 */
  maxFiles?: number
}

const isKept = (value: unknown): boolean =>
  isRecord(value) &&
  hasOnly(value, ['id', 'name', 'mimeType', 'bytes']) &&
  isLine(ownValue(value, 'id'), limits.reference) &&
  isLine(ownValue(value, 'name'), limits.label) &&
  isLine(ownValue(value, 'mimeType'), limits.label) &&
  Number.isSafeInteger(ownValue(value, 'bytes')) &&
  Number(ownValue(value, 'bytes')) >= 0

function check({ maxFiles = 1 }: FileField, value: unknown): Verdict {
  if (!Array.isArray(value)) {
    return { code: 'file' }
  }
  if (value.length > maxFiles) {
    return { code: 'tooManyFiles', values: { max: maxFiles } }
  }
  const files = Array.from(value as unknown[])
  const ids = new Set(files.map((file) => ownValue(file, 'id')))
  return files.every(isKept) && ids.size === files.length ? undefined : { code: 'file' }
}

const isFile = (value: unknown): value is FileAnswer =>
  isRecord(value) && isWritten(ownValue(value, 'id')) && isWritten(ownValue(value, 'name'))

function read(_: FileField, value: unknown): FileAnswer[] | undefined {
  const files = Array.isArray(value) ? (value as unknown[]).filter(isFile) : []
  return files.length > 0 ? files : undefined
}

const fileLine = ({ name, bytes }: FileAnswer, language: Language): string[] =>
  lineOf(name).map((line) =>
    Number.isFinite(bytes) && bytes >= 0 ? `${line} (${formatBytes(bytes, language)})` : line,
  )

const readPage = (_: FileField, { before, added, removed }: PagePart): FileAnswer[] =>
  [...(Array.isArray(before) ? (before as FileAnswer[]) : []), ...added].filter(
    (file) => !removed.includes(String(ownValue(file, 'id'))),
  )

const namesOf = (files: unknown): string =>
  Array.isArray(files) ? files.map((file) => asStored(ownValue(file, 'name'))).join(', ') : ''

export const file: Leaf<FileField, FileAnswer[]> = {
  schema: {
    accept: several(fileKinds),
    maxFiles: z.int().min(1).max(limits.files).optional(),
  },
  findings: ({ accept }, path) => repeatedIn(accept, [...path, 'accept']),
  fresh: () => ({ accept: ['pdf', 'image'] }),
  palette: 'person',
  names: {
    nl: { name: 'Bestand', inSentence: 'een bestand' },
    en: { name: 'File', inSentence: 'a file' },
  },
  takes: undefined,
  problem: {
    nl: 'dit bestand is niet meer te vinden of past hier niet. Voeg het opnieuw toe.',
    en: 'this file cannot be found any more or does not fit here. Add it again.',
  },
  check,
  read,
  longest: () => 0,
  parse: () => undefined,
  write: () => '',
  readPage,
  writePage: () => undefined,
  compare: comparesNothing,
  lines: (files, _, language) => files.flatMap((one) => fileLine(one, language)),
  body: asList,
  align: 'start',
  room: oneLine,
  paperHint: (words) => words.file,
  cell: namesOf,
  example: () => null,
  becomes: {},
  comesFrom: {},
}

/** A part that is forgotten does not compile: the compiler is asked, with each part taken away. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import ts from 'typescript'

import { heading } from '../../src/domain/fieldTypes/heading.js'
import { phone } from '../../src/domain/fieldTypes/phone.js'
import { table } from '../../src/domain/fieldTypes/table.js'

const root = process.cwd()
const types = resolve(root, 'src/domain/fieldTypes')

/** What a type must be, as it is declared, without one of its parts. */
const records = [
  { name: 'phone', parts: Object.keys(phone), must: 'Leaf<PhoneField, string>' },
  { name: 'heading', parts: Object.keys(heading), must: 'Silent<HeadingField>' },
  { name: 'table', parts: Object.keys(table), must: 'Container<TableField>' },
]

const without = ({ name, must }: (typeof records)[number], part: string): string => `
  import { ${name}, type ${must.match(/<(\w+)/)?.[1] ?? ''} } from './${name}.js'
  import type { Container } from './container.js'
  import type { Leaf } from './leaf.js'
  import type { Silent } from './silent.js'
  const { ${part}: _, ...rest } = ${name}
  export const forgotten: ${must} = rest
`

/**
 * Maps beside the records, each with the line of one type taken away. Those of the admin are alike;
 * React makes them slow to check.
 */
const maps = [
  { file: 'src/domain/forms/presentAnswer.ts', line: '  scoreTable: presentScores,\n' },
  {
    file: 'src/domain/forms/blankBlocks.ts',
    line: "  group: (field, asked, at) => ({ ...asked, kind: 'items', items: itemsOf(field, at) }),\n",
  },
  {
    file: 'src/public/contributionInputs.ts',
    line: "  phone: (_, asking) => lineOf(asking, { type: 'tel' }),\n",
  },
  { file: 'src/public/contributionForm.ts', line: '  signature: () => undefined,\n' },
]

const virtual = new Map<string, string>()

function writeAll(): void {
  for (const record of records) {
    for (const part of record.parts) {
      virtual.set(resolve(types, `${record.name}-${part}.ts`), without(record, part))
    }
  }
  for (const { file, line } of maps) {
    const text = readFileSync(resolve(root, file), 'utf8')
    virtual.set(resolve(root, file.replace(/(\.tsx?)$/, '-less$1')), text.replace(line, ''))
  }
}

/** One program over all of them; what they import is read and checked once. */
function compile(): Map<string, string[]> {
  const path = resolve(root, 'tsconfig.json')
  const config = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')).config as object
  const read = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const options = { ...read.options, incremental: false }
  const host = ts.createCompilerHost(options)
  host.fileExists = (name) => virtual.has(name) || ts.sys.fileExists(name)
  host.readFile = (name) => virtual.get(name) ?? ts.sys.readFile(name)
  const program = ts.createProgram([...virtual.keys()], options, host)
  return new Map(
    [...virtual.keys()].map((name) => [
      name,
      program
        .getSemanticDiagnostics(program.getSourceFile(name))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  )
}

describe('a part that is forgotten', () => {
  let found: Map<string, string[]>
  beforeAll(() => {
    writeAll()
    found = compile()
  }, 120_000)

  const each = records.flatMap(({ name, parts }) => parts.map((part) => [part, name] as const))

  it.each(each)('does not compile: %s of %s', (part, name) => {
    const errors = found.get(resolve(types, `${name}-${part}.ts`))
    expect(errors?.join('\n')).toMatch(new RegExp(`Property '${part}' is missing`))
  })

  it.each(maps.map(({ file, line }) => [file, line.trim().split(':')[0] ?? '']))(
    'does not compile: a type that %s does not have',
    (file, type) => {
      const errors = found.get(resolve(root, file.replace(/(\.tsx?)$/, '-less$1')))
      expect(errors?.[0]).toMatch(new RegExp(`Property '${type}' is missing`))
    },
  )
})

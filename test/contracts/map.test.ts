/** docs/map.md is drawn by hand; that it shows the imports there are, and files there are, is held here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'

const page = readFileSync('docs/map.md', 'utf8')
/** Nearly everyone points there, or they point nearly everywhere, as the page says. */
const leftOut = ['domain', 'translations', 'records', 'exports', 'app']

const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from, to]) => `${from} ${to}`)

/** `src/actions/plans/x.ts` is in `actions`; a file that stands in `src` itself is in no folder. */
const folderOf = (path: string): string => /^(?:src\/)?(?!src\/)(\w+)\//.exec(path)?.[1] ?? ''

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))

const importsIn = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(file, '..', fileName))

function found(): string[] {
  const imports = ['src', 'collections']
    .flatMap(filesIn)
    .flatMap((file) => importsIn(file).map((to) => [folderOf(file), folderOf(to)] as const))
  const between = imports.filter(
    ([from, to]) => from && to && from !== to && ![from, to].some((one) => leftOut.includes(one)),
  )
  return [...new Set(between.map((pair) => pair.join(' ')))]
}

describe('The map of the house', () => {
  it('draws every import between folders, and no other', () => {
    expect([...drawn].sort()).toEqual(found().sort())
  })

  it('names files that are there', () => {
    const named = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, path = '']) => join('docs', path))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })
})

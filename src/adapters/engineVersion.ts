/**
 * What printing depends on besides the document: a print of another release, layout, font or
 * browser is another print.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { folderAbove } from './folderAbove.js'

/** Packages whose release shows in what is printed. */
const PRINTING = ['handlebars', 'puppeteer-core', '@libpdf/core']
const FONTS = join('node_modules', '@fontsource')

const versionIn = (folder: string | undefined): string => {
  const file = folder === undefined ? '' : join(folder, 'package.json')
  return existsSync(file)
    ? String((JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }).version)
    : 'none'
}

const ownFolder = (): string => join(folderAbove(join('templates', 'print.css')) ?? '.', '..')

function filesOf(folder: string): [string, string][] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')])
    : []
}

function packageVersions(): [string, string][] {
  const fonts = folderAbove(FONTS)
  const families = fonts === undefined ? [] : readdirSync(fonts).sort()
  return [
    ...PRINTING.map((name): [string, string] => [
      name,
      versionIn(folderAbove(join('node_modules', name))),
    ]),
    ...families.map((name): [string, string] => [name, versionIn(join(fonts ?? '', name))]),
  ]
}

export function engineVersion(templatesDir: string = ownFolder()): string {
  const parts = [versionIn(join(templatesDir, '..')), packageVersions(), filesOf(templatesDir)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

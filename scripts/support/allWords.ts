import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { fieldTypes } from '../../src/domain/fieldTypes/index.js'
import { allCatalogues } from '../../src/domain/kernel/words.js'

/** Words are found by who calls this. */
const callsCatalogue = / = catalogue\('/

/** What people read and translate, by file of words; read from the source, so that none is forgotten. */
export async function allWords(): Promise<ReadonlyMap<string, object>> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => join('src', name))
  for (const file of files) {
    if (callsCatalogue.test(readFileSync(file, 'utf8'))) {
      await import(pathToFileURL(resolve(file)).href)
    }
  }
  return new Map([...allCatalogues(), ...wordsOfFieldTypes()])
}

/** Each type of field carries its own. */
const wordsOfFieldTypes = () =>
  Object.entries(fieldTypes).flatMap(([type, { names, ...rest }]): [string, object][] => [
    [`fieldTypes.${type}.names`, names],
    ...('problem' in rest
      ? [[`fieldTypes.${type}.problem`, rest.problem] as [string, object]]
      : []),
  ])

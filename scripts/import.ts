/**
 * `npm run import -- FILE --kind KIND --school SLUG`: a Word document (function-description) or a
 * template from elsewhere (plan-template) becomes a draft.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { stopWith } from './support/stopWith.js'

const usage = `Gebruik: npm run import -- BESTAND.docx --kind function-description --school KORTE-NAAM
         npm run import -- BESTAND.json --kind plan-template --school KORTE-NAAM`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string' }, school: { type: 'string' } },
})
const [path] = positionals
const { kind, school } = values
if (!path || !kind || !school) {
  stopWith(usage, 2)
}

const file = await readFile(path).catch(() =>
  stopWith(`Het bestand ${path} kan niet worden gelezen: bestaat het, en mag je het lezen?`),
)
// Takes seconds to load: a question that is none has been answered by now.
const { importInto } = await import('./import/importInto.js')
await importInto({ school, kind, file })
process.exit(0)

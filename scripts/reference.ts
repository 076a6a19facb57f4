/**
 * `npm run reference [-- --out folder]`: what the package exports, written as pages from its docstrings,
 * and the events of a plan: who is told of each. As they stand in docs/reference; a test makes them anew and
 * compares.
 */
import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { Application, TypeDocReader } from 'typedoc'

import { eventPage } from './reference/eventPage.js'
import { stopWith } from './support/stopWith.js'

const { out } = parseArgs({
  options: { out: { type: 'string', default: 'docs/reference' } },
}).values

const besides = `
## Besides

- [events of a plan, and who is told of them](events.md)
- [routes, and their limits](../security.md#routes)
- [ports in their place](../map.md)
`

const app = await Application.bootstrapWithPlugins({ out }, [new TypeDocReader()])
const project = await app.convert()
if (!project) {
  stopWith('The entry points could not be read', 1)
} else {
  app.validate(project)
  await app.generateOutputs(project)
  await writeFile(join(out, 'events.md'), eventPage())
  await appendFile(join(out, 'README.md'), besides)
  process.exitCode = app.logger.hasErrors() || app.logger.hasWarnings() ? 1 : 0
}

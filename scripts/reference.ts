/**
 * `npm run reference [-- --out folder]`: what the package exports, written as pages from its docstrings,
 * and the events of signing. As they stand in docs/reference; a test makes them anew and compares.
 */
import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { Application, TypeDocReader } from 'typedoc'

import {
  conversationEventTypes,
  draftEventTypes,
  eventTypes,
  type AnyEventType,
} from '../src/domain/audit/event.js'
import { signingPanel } from '../src/translations/signingPanel.js'
import { stopWith } from './support/stopWith.js'

const { out } = parseArgs({
  options: { out: { type: 'string', default: 'docs/reference' } },
}).values

const besides = `
## Besides

- [audit events](events.md)
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

function eventPage(): string {
  const { nl, en } = signingPanel
  const row = (type: AnyEventType) =>
    `| \`${type}\` | ${en.events[type] ?? ''} | ${nl.events[type] ?? ''} |`
  return [
    '# Audit events',
    '',
    'Links of the hash chain of one signing request, or of one plan whose draft was shared, as the panels',
    'of a plan tell them. Their shape is',
    '[`EventBody`](verify.md#eventbody) and [`AuditLink`](verify.md#auditlink) of `leidraad/verify`.',
    '',
    '| Event | In English | In Dutch |',
    '| --- | --- | --- |',
    ...[...eventTypes, ...draftEventTypes, ...conversationEventTypes].map(row),
    '',
  ].join('\n')
}

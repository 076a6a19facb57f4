/** Fills the data folder that is named as the first `npm start` does: migrated, with the demonstration board. */
import { rename } from 'node:fs/promises'

import { fillEmpty } from '../../scripts/support/demoBoard.js'
import { readEnvironment } from '../../scripts/support/environment.js'
import { matchFolder } from '../../scripts/support/matchFolder.js'
import { openPlatform } from '../../scripts/support/openPlatform.js'

const [folder = ''] = process.argv.slice(2)
const unfinished = `${folder}-${process.pid}`
const environment = readEnvironment({ ...process.env, LEIDRAAD_DATA: unfinished })
const payload = await openPlatform(environment)
await matchFolder(payload, environment.dataDir)
await fillEmpty(payload)
await payload.destroy()
await rename(unfinished, folder)
process.exit()

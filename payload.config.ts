import { readEnvironment } from './scripts/support/environment.js'
import { platformConfig } from './scripts/support/platformConfig.js'

export default platformConfig(readEnvironment())

import { readEnvironment } from './scripts/support/environment'
import { platformConfig } from './scripts/support/platformConfig'

export default platformConfig(readEnvironment())

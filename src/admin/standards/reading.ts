import type { Reply } from '../failure.js'
import type { ImportedStandard } from '../../actions/standards/importStandard.js'

export type Reading = { name: string; wrongKind?: true; reply?: Reply<ImportedStandard> }

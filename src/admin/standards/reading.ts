import type { Reply } from '../failure.js'
import type { Imported } from './ImportResult.js'

export type Reading = { name: string; wrongKind?: true; reply?: Reply<Imported> }

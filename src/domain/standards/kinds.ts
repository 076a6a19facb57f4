import type { StandardKind } from './content.js'

/** Where the drafts of each kind of standard are kept. */
export const collectionOfKind = {
  functionDescription: 'function-descriptions',
  careProtocol: 'care-protocols',
  planTemplate: 'plan-templates',
} as const satisfies Record<StandardKind, string>

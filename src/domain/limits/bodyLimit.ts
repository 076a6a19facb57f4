/** How much may be sent to an address of the API, in bytes. One table; `docs/security.md` tells it. */

import type { CollectionName, Slugs } from '../kernel/slugs.js'
import { addressParts } from './addressParts.js'

const MB = 1024 * 1024

export type BodyLimit = {
  /** From anybody. */
  anyone: number
  /** From somebody who is logged in. */
  person: number
}

/** A long text is some 100 kB; Payload takes no larger field of a form either. */
const ordinary: BodyLimit = { anyone: MB, person: MB }
/** A section of a plan at its longest, or a template with what changed in it. */
const long: BodyLimit = { anyone: MB, person: 4 * MB }
/** A file; whoever takes it has a finer limit of its own. */
const upload: BodyLimit = { anyone: MB, person: 26 * MB }
/** Files of people without an account: the address is a secret, or all may use it. */
const openUpload: BodyLimit = { anyone: 26 * MB, person: 26 * MB }

type Rule = readonly [collection: CollectionName, below: RegExp, limit: BodyLimit]

const rules: readonly Rule[] = [
  ['plans', /^\/[^/]+\/files$/, upload],
  ['function-descriptions', /^\/import$/, upload],
  ['plan-templates', /^\/import$/, upload],
  ['plans', /^\/[^/]+\/sections\/[^/]+$/, long],
  ['plan-templates', /^\/[^/]+\/(changes|preview|layout-preview)$/, long],
]

const openPages = /^\/leidraad\/(controle|bijdrage\/[^/]+\/onderdeel\/[^/]+)$/

/** Documents and their drafts: `/media`, `/media/:id`. */
const document = /^(\/[^/]+)?$/

type Collections = {
  slugs: Slugs
  /** Slugs of those that keep files. */
  uploads: readonly string[]
}

/** @param path below the root of the API, as Payload reads it: `/plans/7/files` */
export function bodyLimitOf(path: string, { slugs, uploads }: Collections): BodyLimit {
  const { asked, first, below } = addressParts(path)
  if (openPages.test(asked)) {
    return openUpload
  }
  const rule = rules.find(([name, pattern]) => slugs[name] === first && pattern.test(below))
  const isDocument = uploads.includes(first) && document.test(below)
  return rule?.[2] ?? (isDocument ? upload : ordinary)
}

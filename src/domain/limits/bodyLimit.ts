/** How much may be sent to an address of the API, in bytes. One table; `docs/security.md` tells it. */

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

const rules: readonly (readonly [RegExp, BodyLimit])[] = [
  [/^\/leidraad\/controle$/, openUpload],
  [/^\/leidraad\/bijdrage\/[^/]+\/onderdeel\/[^/]+$/, openUpload],
  [/^\/plans\/[^/]+\/files$/, upload],
  [/^\/(function-descriptions|plan-templates)\/import$/, upload],
  [/^\/plans\/[^/]+\/sections\/[^/]+$/, long],
  [/^\/plan-templates\/[^/]+\/(changes|preview|layout-preview)$/, long],
]

/** Documents and their drafts: `/media`, `/media/:id`. */
const document = /^\/([^/]+)(\/[^/]+)?$/

/**
 * @param path below the root of the API, as Payload reads it: `/plans/7/files`
 * @param uploads slugs of the collections that keep files
 */
export function bodyLimitOf(path: string, uploads: readonly string[]): BodyLimit {
  const asked = path.toLowerCase().replace(/\/+$/, '')
  const rule = rules.find(([pattern]) => pattern.test(asked))
  const collection = document.exec(asked)?.[1] ?? ''
  return rule?.[1] ?? (uploads.includes(collection) ? upload : ordinary)
}

/**
 * Names of files in a zip: readable, safe on every system, and each of them once. Letters and
 * digits of every script stay; what a file system could stumble over becomes a space.
 */
export type Named = {
  /** Whom or what the plan is about. */
  subject: string
  /** `OPP` */
  kind: string
  /** `2026-11-22` */
  day: string
}

/** In UTF-8, without extension and number: file systems allow 255, and unpacking adds a path. */
const MAX_SUBJECT = 100
const MAX_KIND = 60

const encoder = new TextEncoder()

/** The start of a text that fits; no letter is cut from its mark. */
function upToBytes(text: string, max: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('nl').segment(text)) {
    if (encoder.encode(kept + segment).length > max) {
      break
    }
    kept += segment
  }
  return kept
}

const withoutEdges = (text: string): string =>
  text.replace(/^[^\p{L}\p{N}’]+|[^\p{L}\p{M}\p{N}]+$/gu, '')

const safe = (text: string, max: number): string =>
  withoutEdges(upToBytes(text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}’-]+/gu, ' '), max))

const baseName = ({ subject, kind, day }: Named): string =>
  [safe(subject, MAX_SUBJECT), safe(kind, MAX_KIND), safe(day, 10)]
    .filter((part) => part !== '')
    .join(' - ') || 'document'

/** Names in the order of what they name; the second of the same gets ` (2)`. */
export function zipNames(named: readonly Named[], extension = 'pdf'): string[] {
  const taken = new Set<string>()
  return named.map((one) => {
    const base = baseName(one)
    let name = base
    // Not every file system tells capitals apart.
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      name = `${base} (${count})`
    }
    taken.add(name.toLowerCase())
    return `${name}.${extension}`
  })
}

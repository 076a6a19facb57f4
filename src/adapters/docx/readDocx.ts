import { posix } from 'node:path'
import { DomainError } from '../../domain/errors.js'
import type { ForeignDocument, ForeignNotice, ForeignPlace } from '../../ports/codec.js'
import type { OfficePackage, PackageLimits } from './openPackage.js'
import { openPackage } from './openPackage.js'
import type { PartToRead, TextLimits } from './readParagraphs.js'
import { readParagraphs } from './readParagraphs.js'
import { stylesOf } from './styles.js'
import type { XmlElement } from './xmlTree.js'
import { xmlTree } from './xmlTree.js'

export type DocxLimits = {
  /** Bytes of the file. @default 20 MB */
  maxBytes?: number
  /** Bytes of all text parts together, unpacked. @default 40 MB */
  maxUnpackedBytes?: number
  /** Files inside the file. @default 5000 */
  maxParts?: number
  /** Of all text parts together, empty ones too. A page has some 40. @default 5000 */
  maxParagraphs?: number
  /** Letters of all text parts together; a book of 250 pages has as many. @default 500,000 */
  maxCharacters?: number
}

const MB = 1024 * 1024
const defaults: PackageLimits & TextLimits = {
  maxBytes: 20 * MB,
  maxUnpackedBytes: 40 * MB,
  maxParts: 5000,
  maxParagraphs: 5000,
  maxCharacters: 500_000,
}

type Relationship = { kind: string; target: string; external: boolean }

/** Read besides the running text, in this order. */
const places: Record<string, ForeignPlace> = {
  footnotes: 'footnote',
  endnotes: 'endnote',
  diagramData: 'diagram',
  header: 'header',
  footer: 'footer',
  comments: 'comment',
}

async function treeOf(file: OfficePackage, part: string): Promise<XmlElement | undefined> {
  const bytes = await file.part(part)
  return bytes && xmlTree(bytes, part)
}

const relationshipsPart = (part: string) =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

async function relationshipsOf(file: OfficePackage, part: string): Promise<Relationship[]> {
  const root = await treeOf(file, relationshipsPart(part))
  return (root?.children ?? []).map(({ attributes }) => ({
    kind: posix.basename(attributes['Type'] ?? ''),
    target: posix.join('/', posix.dirname(part), attributes['Target'] ?? '').slice(1),
    external: attributes['TargetMode'] === 'External',
    ...((attributes['Target'] ?? '').startsWith('/') && { target: attributes['Target']?.slice(1) }),
  }))
}

async function mainPartOf(file: OfficePackage): Promise<string> {
  const main = (await relationshipsOf(file, '')).find(({ kind }) => kind === 'officeDocument')
  if (main === undefined || !file.has('[Content_Types].xml')) {
    throw new DomainError('import.notDocx', 'the zip is no Office document')
  }
  if (!file.has(main.target)) {
    throw new DomainError('import.broken', `${main.target} is missing`)
  }
  return main.target
}

async function documentOf(file: OfficePackage, main: string): Promise<XmlElement> {
  const root = await treeOf(file, main)
  if (root?.name !== 'w:document') {
    throw new DomainError('import.notDocx', `${main} holds ${root?.name ?? 'nothing'}`)
  }
  return root
}

async function partsBeside(file: OfficePackage, relationships: Relationship[]) {
  const parts: PartToRead[] = []
  for (const [kind, from] of Object.entries(places)) {
    const targets = relationships.filter((one) => one.kind === kind && !one.external)
    for (const target of new Set(targets.map((one) => one.target))) {
      const root = await treeOf(file, target)
      parts.push(...(root ? [{ root, from }] : []))
    }
  }
  return parts
}

async function hasExternal(file: OfficePackage): Promise<boolean> {
  for (const name of file.names.filter((one) => one.endsWith('.rels'))) {
    const root = await treeOf(file, name)
    if (root?.children.some(({ attributes }) => attributes['TargetMode'] === 'External')) {
      return true
    }
  }
  return false
}

async function noticesOf(file: OfficePackage, deleted: boolean): Promise<ForeignNotice[]> {
  const hasPart = (pattern: RegExp) => file.names.some((name) => pattern.test(name))
  const found: [ForeignNotice, boolean][] = [
    ['macrosRemoved', hasPart(/vba(Project|Data)[^/]*$/i)],
    ['externalLinksRemoved', await hasExternal(file)],
    ['picturesRemoved', hasPart(/(^|\/)media\/./i)],
    ['embeddedPartsRemoved', hasPart(/^word\/(embeddings|charts|activeX|afchunk)[^/]*(\/.|\.)/i)],
    ['deletedTextRemoved', deleted],
  ]
  return found.filter(([, is]) => is).map(([notice]) => notice)
}

/**
 * Reads Word documents (ISO/IEC 29500, transitional and strict). Only the text parts are unpacked;
 * nothing is fetched and nothing is run.
 */
export async function readDocx(
  bytes: Uint8Array,
  given: DocxLimits = {},
): Promise<ForeignDocument> {
  const limits = { ...defaults, ...given }
  const file = await openPackage(bytes, limits)
  const main = await mainPartOf(file)
  const root = await documentOf(file, main)
  const relationships = await relationshipsOf(file, main)
  const lookUp = async (kind: string) => {
    const found = relationships.find((one) => one.kind === kind)
    return found && (await treeOf(file, found.target))
  }
  const styles = stylesOf({ styles: await lookUp('styles'), numbering: await lookUp('numbering') })
  const beside = await partsBeside(file, relationships)
  const { paragraphs, deleted } = readParagraphs([{ root }, ...beside], styles, limits)
  return { paragraphs, notices: await noticesOf(file, deleted) }
}

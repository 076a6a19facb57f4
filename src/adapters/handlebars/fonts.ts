/**
 * Typefaces as `@font-face` rules with the fonts inside them. A document carries only the subsets
 * its characters need: Latin always, Extended Latin for Łukasz and Ayşe, other scripts where they
 * occur. What is read of a file is kept.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { DomainError } from '../../domain/errors.js'
import { folderAbove } from '../folderAbove.js'
import { families, type Family, type Style } from './families.js'
import { woff2Characters } from './woff2Characters.js'

export type Fonts = {
  /** For all that is in the text. */
  facesFor: (text: string) => string
  /** Characters of the text that no typeface has, each once. */
  missingIn: (text: string) => string[]
}

type Range = readonly [first: number, last: number]
type Subset = {
  family: Family
  /** As the name of its files has it. */
  name: string
  unicodeRange: string
  ranges: readonly Range[]
}

/** Nothing to see: spaces, controls, joiners, variation selectors. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Z}]|[\ufe00-\ufe0f]/u
const unseen = new RegExp(invisible, 'gu')
const mark = /\p{M}/u
/** Nobody writes more marks on one letter. */
const marked = /[^\p{M}\s]\p{M}{1,8}/gu
const BASIC = 'latin'
/** Without the flag `u`, and whole runs: a text is mostly Latin, and this is over at once. */
const beyondLatin = /[\u0100-\uffff]+/g

export function readFonts(fontsDir: string = defaultFolder()): Fonts {
  const subsets = families.flatMap((family) => subsetsOf(family, fontsDir))
  const readFace = remembered((path: string) => readFileSync(join(fontsDir, path)))
  const characters = remembered((path: string) => woff2Characters(readFace(path)))
  const subsetOf = remembered((character: string) => {
    const code = codeOf(character)
    return subsets.find(
      (subset) => isWithin(subset, code) && characters(pathOf(subset, regular)).has(code),
    )
  })
  /** A browser sets a letter and its marks from one font, or from one of the machine. */
  const holdsAll = (cluster: string) =>
    subsets.some((subset) =>
      Array.from(cluster, codeOf).every(
        (code) => isWithin(subset, code) && characters(pathOf(subset, regular)).has(code),
      ),
    )
  const facesOf = remembered((subset: Subset) =>
    subset.family.styles
      .map((style) => face(subset, style, readFace(pathOf(subset, style)).toString('base64')))
      .join('\n'),
  )
  const basic = subsets.filter(({ name }) => name === BASIC)
  return {
    facesFor: (text) => {
      const needed = new Set(visibleIn(text).flatMap((character) => subsetOf(character) ?? []))
      basic.forEach((subset) => needed.add(subset))
      return subsets
        .filter((subset) => needed.has(subset))
        .map(facesOf)
        .join('\n')
    },
    missingIn: (text) => [
      ...visibleIn(text).filter((character) => !subsetOf(character)),
      ...markedIn(text).filter((cluster) => !holdsAll(cluster)),
    ],
  }
}

const regular: Style = { weight: 400, style: 'normal' }

/** Composed where that can be, as a browser does before it looks for glyphs. */
function visibleIn(text: string): string[] {
  const strange = strangeIn(text)
  const composed = mark.test(strange) ? strangeIn(text.normalize('NFC')) : strange
  return [...new Set(composed)].filter((one) => !invisible.test(one))
}

/** Letters with marks that do not compose to one character. */
function markedIn(text: string): string[] {
  if (!mark.test(strangeIn(text))) {
    return []
  }
  const clusters = text.normalize('NFC').replace(unseen, '').match(marked) ?? []
  return [...new Set(clusters)]
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0

const strangeIn = (text: string): string => text.match(beyondLatin)?.join('') ?? ''

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined || kept.has(key)) {
      return known as Value
    }
    const value = make(key)
    kept.set(key, value)
    return value
  }
}

function subsetsOf(family: Family, fontsDir: string): Subset[] {
  const file = join(fontsDir, family.folder, 'unicode.json')
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return Object.entries(ranges)
    .filter(([name]) => family.subsets.test(name))
    .map(([name, unicodeRange]) => ({
      family,
      name: name.replace(/[[\]]/g, ''),
      unicodeRange,
      ranges: unicodeRange.split(',').map(rangeOf),
    }))
}

function rangeOf(text: string): Range {
  const [first = '', last = first] = text.replace('U+', '').split('-')
  return [parseInt(first, 16), parseInt(last, 16)]
}

const isWithin = ({ ranges }: Subset, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last)

const pathOf = ({ family, name }: Subset, { weight, style }: Style): string =>
  join(family.folder, 'files', `${family.folder}-${name}-${weight}-${style}.woff2`)

const face = ({ family, unicodeRange }: Subset, { weight, style }: Style, font: string): string =>
  `@font-face{font-family:"${family.name}";font-style:${style};font-weight:${weight};` +
  `src:url(data:font/woff2;base64,${font}) format("woff2");unicode-range:${unicodeRange}}`

function defaultFolder(): string {
  const own = join('node_modules', '@fontsource')
  const folder = folderAbove(join(own, 'source-sans-3', 'unicode.json'))
  if (folder === undefined) {
    throw new DomainError(
      'configuration.invalid',
      'Expected the packages @fontsource/source-sans-3 and others to be installed; install them or set fontsDir.',
    )
  }
  return join(folder, '..', '..')
}

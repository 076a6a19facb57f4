import type { XmlElement } from './xmlTree.js'
import { childOf, isOn, valueOf } from './xmlTree.js'

/** What a style or a paragraph says about being a heading, a list item or bold. */
export type Look = {
  heading?: number
  list?: { id: string; level: number }
  bold?: boolean
}
export type Styles = {
  of(styleId: string | undefined): Look
  isOrdered(list: { id: string; level: number }): boolean
}

/** Outline level 9 is body text (ISO/IEC 29500-1, 17.3.1.20). */
const BODY_TEXT = 9

function headingOf(properties: XmlElement | undefined): number | undefined {
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN)
  return outline >= 0 && outline < BODY_TEXT ? outline + 1 : undefined
}

function listOf(properties: XmlElement | undefined): Look['list'] {
  const numbering = childOf(properties, 'w:numPr')
  const id = valueOf(numbering, 'w:numId')
  return id === undefined
    ? undefined
    : { id, level: Number(valueOf(numbering, 'w:ilvl') ?? 0) || 0 }
}

/** What the properties themselves say; only what is said is present. */
export function lookOf(paragraph: XmlElement | undefined, run: XmlElement | undefined): Look {
  const heading = headingOf(paragraph)
  const list = listOf(paragraph)
  const bold = isOn(run, 'w:b')
  return {
    ...(heading !== undefined && { heading }),
    ...(list && { list }),
    ...(bold !== undefined && { bold }),
  }
}

/** Word's own names stay English in a Dutch document; a translated one gives itself away here. */
function headingByName(style: XmlElement): Look {
  const name = valueOf(style, 'w:name') ?? ''
  const level = /^(?:heading|kop) ([1-9])$/i.exec(name)?.[1]
  if (level !== undefined) {
    return { heading: Number(level) }
  }
  return /^(title|titel)$/i.test(name) ? { heading: 1 } : {}
}

function stylesById(root: XmlElement | undefined): Map<string, XmlElement> {
  const styles = root?.children.filter(({ name }) => name === 'w:style') ?? []
  return new Map(styles.map((style) => [style.attributes['styleId'] ?? '', style]))
}

function resolver(byId: Map<string, XmlElement>) {
  const known = new Map<string, Look>()
  return function resolve(id: string | undefined): Look {
    const style = id === undefined ? undefined : byId.get(id)
    if (id === undefined || style === undefined) {
      return {}
    }
    const before = known.get(id)
    if (before) {
      return before
    }
    // Set first: a style that is based on itself must not go round for ever.
    known.set(id, {})
    const own = lookOf(childOf(style, 'w:pPr'), childOf(style, 'w:rPr'))
    const look = { ...resolve(valueOf(style, 'w:basedOn')), ...headingByName(style), ...own }
    known.set(id, look)
    return look
  }
}

/** `numId level` of every numbered level; the others are bullets. */
function orderedLevels(root: XmlElement | undefined): Set<string> {
  const named = (name: string) => root?.children.filter((child) => child.name === name) ?? []
  const abstract = new Map(
    named('w:abstractNum').map((element) => [element.attributes['abstractNumId'], element]),
  )
  return new Set(
    named('w:num').flatMap((num) => {
      const levels = abstract.get(valueOf(num, 'w:abstractNumId'))?.children ?? []
      return levels
        .filter((level) => level.name === 'w:lvl')
        .filter((level) => !['bullet', 'none'].includes(valueOf(level, 'w:numFmt') ?? 'decimal'))
        .map((level) => `${num.attributes['numId'] ?? ''} ${level.attributes['ilvl'] ?? '0'}`)
    }),
  )
}

export function stylesOf(parts: { styles?: XmlElement; numbering?: XmlElement }): Styles {
  const ordered = orderedLevels(parts.numbering)
  return {
    of: resolver(stylesById(parts.styles)),
    isOrdered: ({ id, level }) => ordered.has(`${id} ${level}`),
  }
}

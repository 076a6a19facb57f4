/**
 * How schools head the sections of a function description. The order and names of the form are
 * FUWASYS's; schools use many others. A heading counts only when it is the whole line.
 */
import type { PositionField } from '../standards/content.js'
import type { Line } from './lines.js'

export type Section = 'context' | 'resultAreas' | 'authority' | 'knowledge' | 'contacts'
export type AuthorityPart = 'decides' | 'framework' | 'accountability'

/** Headings made of these words only, in any order. */
const words: [Section, RegExp][] = [
  [
    'authority',
    /^(?:bevoegdhe(?:id|den)|kaders?|verantwoordelijkhe(?:id|den)|verantwoording|beslissingsbevoegdhe(?:id|den)|speelruimte)$/,
  ],
  [
    'knowledge',
    /^(?:kennis|vaardighe(?:id|den)|ervaring|opleiding(?:seisen)?|competenties|functie-?eisen|functievereisten|kwalificaties|bekwaamheidseisen|inzicht)$/,
  ],
  [
    'contacts',
    /^(?:contacten|contact|relaties|samenwerkingsrelaties|overlegvormen|interne|externe|communicatie)$/,
  ],
  [
    'context',
    /^(?:context|functiecontext|algemeen|inleiding|organisatie|doel|plaats|positie|functie|omgeving|werkomgeving|algemene|omschrijving)$/,
  ],
  [
    'resultAreas',
    /^(?:resultaatgebieden|resultaten|taken|hoofdtaken|kerntaken|taakgebieden|werkzaamheden|activiteiten|kernactiviteiten|takenpakket|verantwoordelijkheden)$/,
  ],
]
const fillers = /^(?:en|of|de|het|in|van|binnen|met|&|\/|-|–)$/
/** On their own these say too little to be a heading. */
const weak = /^(?:interne|externe|algemene|omschrijving|plaats|positie|functie|doel|organisatie)$/

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[:.;]+\s*$/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !fillers.test(word))

/** The section that a text heads, if it is nothing but a heading. */
export function sectionOf(text: string): Section | undefined {
  const found = text.length > 80 ? [] : wordsOf(text)
  if (found.length === 0 || (found.length === 1 && weak.test(found[0] ?? ''))) {
    return undefined
  }
  return words.find(([, pattern]) => found.every((word) => pattern.test(word)))?.[0]
}

/** One word in a plain list is an item ("Ervaring"), unless the line stands out. */
export function headedSection(line: Line): Section | undefined {
  const standsOut =
    !line.isItem || line.ordered || line.isNumbered || line.isBold || line.heading !== undefined
  return standsOut || wordsOf(line.plain).length > 1 ? sectionOf(line.plain) : undefined
}

/** `Context: de school …`: heading and text on one line. */
export function inlineSection(text: string): { section: Section; rest: string } | undefined {
  const [, head = '', rest = ''] = /^([^:]{3,60}):\s*(\S.*)$/.exec(text) ?? []
  const section = sectionOf(head)
  return section === undefined ? undefined : { section, rest }
}

const authorityLabels: [AuthorityPart, RegExp][] = [
  [
    'decides',
    /^(?:beslist|beslissingen|bevoegdheden|bevoegdheid|bevoegd)(?:\s+(?:bij|over|tot|en|\/)|\/over|bij\/over)*\s*(?::|$)/i,
  ],
  ['framework', /^kaders?\s*(?::|$)/i],
  [
    'accountability',
    /^(?:verantwoording|verantwoordelijkhe(?:id|den)|legt verantwoording af)(?:\s+aan)?\s*(?::|$)/i,
  ],
]

export type Labelled<P> = { part: P; rest: string }

function labelled<P>(text: string, labels: [P, RegExp][]): Labelled<P> | undefined {
  const found = labels.find(([, label]) => label.test(text))
  return found && { part: found[0], rest: text.replace(found[1], '').trim() }
}

export const authorityPart = (text: string) => labelled(text, authorityLabels)

const positionLabels: [PositionField | 'title', RegExp][] = [
  ['title', /^(?:functienaam|naam (?:van de )?functie|functiebenaming)$/i],
  ['code', /^(?:functie)?code(?:ring)?$/i],
  ['department', /^(?:organisatie)?onderdeel$|^afdeling$/i],
  ['salaryScale', /^(?:salaris|functie)?schaal$/i],
  ['classification', /^indelingsniveau$/i],
  ['fuwasysAdvice', /^fuwa(?:sys)?-?\s?advies$/i],
  ['fieldOfWork', /^werkterrein$/i],
  ['scores', /^kenmerkscores?$/i],
  ['totalScore', /^somscore$/i],
  ['valuedBy', /^(?:uitvoerder|functiewaardeerder|gewaardeerd door)$/i],
  ['valuedOn', /^(?:datum|datum (?:functie)?waardering)$/i],
  ['fuwasysVersion', /^fuwa(?:sys)?-?\s?versie$/i],
]

export function positionField(label: string): PositionField | 'title' | undefined {
  const bare = label.replace(/:\s*$/, '').trim()
  return positionLabels.find(([, pattern]) => pattern.test(bare))?.[0]
}

/** `Salarisschaal: 10`. */
export function positionPart(text: string): Labelled<PositionField | 'title'> | undefined {
  const [, label = '', rest = ''] = /^([^:]{3,40}):\s*(\S.*)$/.exec(text) ?? []
  const part = positionField(label)
  return part && { part, rest }
}

/** `Resultaatgebied 2: Begeleiding`. */
export const numberedArea = (text: string): string | undefined =>
  /^resultaatgebied\s+\d+\s*[:.–-]?\s*(\S.*)$/i.exec(text)?.[1]

export const isContactHead = (text: string) =>
  /^(?:(?:met )?wie|contact met|waarover|onderwerp|waartoe|waarom|doel|met wie\??)\??:?$/i.test(
    text,
  )

/**
 * A plan as a printable document: the sections of its template, in the order of its layout, without
 * what the answers hide. What was left open can be seen, unless the layout leaves it out. The part
 * that guardians consent to keeps its tone.
 */
import type { Answers } from '../definition/answers.js'
import { blankBlocks, type PaperWords } from '../forms/blankBlocks.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Language } from '../kernel/language.js'
import { ownValue } from '../kernel/json.js'
import { presentedBlocks, sectionBlocks } from '../forms/sectionBlocks.js'
import type { PrintLayout } from '../layout/layout.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances, FormState } from '../logic/formState.js'
import type { Block, DocumentSection, PrintableDocument } from '../printing/document.js'
import { planInBrief, type InBrief } from './inBrief.js'
import { lookOf } from './lookOf.js'

export type ComposePlan = Pick<
  PrintableDocument,
  'title' | 'subtitle' | 'organisation' | 'facts' | 'signatures' | 'status' | 'foot' | 'evidence'
> & {
  /** Whole, also when only some sections are printed: conditions may look at the others. */
  definition: PlanDefinition
  answers: Answers
  language: Language
  circumstances: Circumstances
  /** Ids of the sections to print: those its reader may read. @default all */
  sectionIds?: readonly string[]
  /** @default a document without a layout */
  layout?: PrintLayout
  /** With words for paper it becomes a form to fill by hand; the answers are left out. */
  blank?: PaperWords
}

export function composePlan({
  definition,
  answers,
  circumstances,
  sectionIds,
  layout,
  blank,
  ...rest
}: ComposePlan): PrintableDocument {
  const state = evaluateForm(definition, answers, circumstances)
  const composing = { answers, state, language: rest.language, layout: layout ?? {}, blank }
  const omits = layout?.empty === 'omit'
  const sections = inOrder(definition.sections, layout?.order ?? [])
    .filter(({ id }) => sectionIds?.includes(id) ?? true)
    .filter(({ id }) => blank !== undefined || state.section(id).visible)
    .map((section) => composeSection(section, composing))
    .filter(({ blocks, intro }) => blocks.length > 0 || (intro !== undefined && !omits))
  const inBrief = blank ? [] : briefBlocks({ ...composing, definition, sectionIds })
  return {
    ...rest,
    kind: definition.evaluates === undefined ? 'plan' : 'evaluation',
    ...(layout !== undefined && { look: lookOf(layout) }),
    ...(blank !== undefined && { blank: true }),
    ...(inBrief.length > 0 && { inBrief }),
    sections: sections.map((section, index) => ({ ...section, number: `${index + 1}` })),
  }
}

const briefBlocks = (given: InBrief): Block[] =>
  presentedBlocks(planInBrief({ ...given, forPrint: true }), 'omit')

/** First what is named, then the rest in the order of the form. */
const inOrder = (sections: readonly Section[], order: readonly string[]): Section[] => {
  const named = [...new Set(order)].flatMap((id) => sections.filter((section) => section.id === id))
  return [...named, ...sections.filter((section) => !named.includes(section))]
}

type Composing = {
  answers: Answers
  state: FormState
  language: Language
  layout: PrintLayout
  blank: PaperWords | undefined
}

function composeSection(section: Section, composing: Composing): Omit<DocumentSection, 'number'> {
  const { layout, blank } = composing
  const { id, title, intro, part, showWhen } = section
  return {
    id,
    title,
    ...(intro !== undefined && { intro }),
    tone: part === 'action' ? 'consent' : 'plain',
    ...(layout.newPage?.includes(id) === true && { newPage: true }),
    ...(blank && showWhen && { note: blank.onlyWhen(showWhen, [id]) }),
    blocks: blocksOf(section, composing),
  }
}

const blocksOf = (section: Section, { answers, state, language, layout, blank }: Composing) =>
  blank === undefined
    ? sectionBlocks({
        section,
        answers: ownValue(answers, section.id) as Answers[string] | undefined,
        state,
        language,
        ...(layout.empty !== undefined && { empty: layout.empty }),
      })
    : blankBlocks({ section, words: blank })

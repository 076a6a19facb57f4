/**
 * A plan as a printable document: every section of its template in order, answered or not, so that
 * what was left open can be seen. The part that guardians consent to keeps its tone.
 */
import type { Answers } from '../forms/answers.js'
import type { PlanDefinition, Section } from '../forms/definition.js'
import type { Language } from '../forms/format.js'
import { sectionBlocks } from '../forms/sectionBlocks.js'
import type { DocumentSection, PrintableDocument } from '../printing/document.js'

export type ComposePlan = Pick<
  PrintableDocument,
  'title' | 'subtitle' | 'organisation' | 'facts' | 'signatures' | 'status' | 'foot' | 'evidence'
> & { definition: PlanDefinition; answers: Answers; language: Language }

export function composePlan({ definition, answers, ...rest }: ComposePlan): PrintableDocument {
  const sectionOf = (section: Section, index: number): DocumentSection => ({
    id: section.id,
    number: `${index + 1}`,
    title: section.title,
    ...(section.intro !== undefined && { intro: section.intro }),
    tone: section.part === 'action' ? 'consent' : 'plain',
    blocks: sectionBlocks(section, answers[section.id], rest.language),
  })
  return { ...rest, kind: 'plan', sections: definition.sections.map(sectionOf) }
}

/**
 * A function description as a printable document, in the order of the FUWASYS form: details of the
 * position, context, result areas, authority, knowledge and skills, contacts.
 */
import { formatDate } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import { catalogue } from '../kernel/words.js'
import type { Block, PrintableDocument } from '../printing/document.js'
import type { FunctionDescriptionContent, PositionField } from './content.js'
import { tableBlock, textBlock, toFacts, toSections, type Frame } from './frame.js'
import { richTextBlocks } from '../printing/richTextBlocks.js'

const nl = {
  kind: 'Soort',
  norm: 'Normfunctie',
  example: 'Voorbeeldfunctie',
  custom: 'Eigen functie',
  taskDescription: 'Taakomschrijving',
  context: 'Context',
  resultAreas: 'Resultaatgebieden',
  authority: 'Bevoegdheden, kader en verantwoording',
  decides: 'Beslist over',
  framework: 'Kader',
  accountability: 'Verantwoording',
  knowledge: 'Kennis en vaardigheden',
  contacts: 'Contacten',
  withWhom: 'Met wie',
  about: 'Waarover',
  purpose: 'Waartoe',
  remainder: 'Nog te plaatsen',
  code: 'Codering',
  department: 'Onderdeel',
  salaryScale: 'Salarisschaal',
  classification: 'Indelingsniveau',
  fuwasysAdvice: 'FUWASYS-advies',
  fieldOfWork: 'Werkterrein',
  scores: 'Kenmerkscores',
  totalScore: 'Somscore',
  valuedBy: 'Gewaardeerd door',
  valuedOn: 'Datum waardering',
  fuwasysVersion: 'FUWASYS-versie',
}

const en: typeof nl = {
  kind: 'Kind',
  norm: 'Norm function',
  example: 'Example function',
  custom: 'Custom function',
  taskDescription: 'Task description',
  context: 'Context',
  resultAreas: 'Result areas',
  authority: 'Authority, framework and accountability',
  decides: 'Decides on',
  framework: 'Framework',
  accountability: 'Accountability',
  knowledge: 'Knowledge and skills',
  contacts: 'Contacts',
  withWhom: 'With whom',
  about: 'About',
  purpose: 'What for',
  remainder: 'Still to be placed',
  code: 'Code',
  department: 'Department',
  salaryScale: 'Salary scale',
  classification: 'Classification',
  fuwasysAdvice: 'FUWASYS advice',
  fieldOfWork: 'Field of work',
  scores: 'Scores',
  totalScore: 'Total score',
  valuedBy: 'Valued by',
  valuedOn: 'Valued on',
  fuwasysVersion: 'FUWASYS version',
}

const words = catalogue('functionDescription', { nl, en })

function positionFacts({ position }: FunctionDescriptionContent, language: Language) {
  const valueOf = (label: PositionField, value: string) =>
    label === 'valuedOn' ? formatDate(value, language) : value
  return toFacts(
    position.map(({ label, value }) => [words[language][label], valueOf(label, value)]),
  )
}

const resultAreas = (content: FunctionDescriptionContent, label: string): Block[] =>
  content.resultAreas.length === 0
    ? []
    : [
        {
          kind: 'items',
          label,
          items: content.resultAreas.map(({ title, activities }, index) => ({
            title: `${index + 1}. ${title}`,
            blocks: richTextBlocks(activities),
          })),
        },
      ]

function sectionsOf(content: FunctionDescriptionContent, text: typeof nl) {
  const { decides, framework, accountability } = content.authority
  return toSections([
    { id: 'context', title: text.context, blocks: richTextBlocks(content.context) },
    {
      id: 'resultAreas',
      title: text.resultAreas,
      blocks: resultAreas(content, text.resultAreas),
    },
    {
      id: 'authority',
      title: text.authority,
      blocks: [
        ...textBlock(text.decides, decides),
        ...textBlock(text.framework, framework),
        ...textBlock(text.accountability, accountability),
      ],
    },
    { id: 'knowledge', title: text.knowledge, blocks: richTextBlocks(content.knowledge) },
    {
      id: 'contacts',
      title: text.contacts,
      blocks: tableBlock({
        label: text.contacts,
        columns: [text.withWhom, text.about, text.purpose],
        rows: content.contacts.map(({ withWhom, about, purpose }) => [withWhom, about, purpose]),
      }),
    },
    { id: 'remainder', title: text.remainder, blocks: richTextBlocks(content.remainder) },
  ])
}

export function composeFunctionDescription(
  content: FunctionDescriptionContent,
  { facts = [], ...frame }: Frame,
): PrintableDocument {
  const text = words[frame.language]
  return {
    ...frame,
    kind: 'functionDescription',
    title: content.title,
    facts: [
      ...facts,
      { label: text.kind, value: text[content.descriptionKind] },
      ...positionFacts(content, frame.language),
    ],
    sections: sectionsOf(content, text),
    signatures: [],
  }
}

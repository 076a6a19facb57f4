/** The parts of a shared draft: what is answered in each, and which of them stand open. */
import type { SharedDraft } from '../actions/sharing/openShare.js'
import type { Section } from '../domain/definition/definition.js'
import { presentSection, type PresentedField } from '../domain/forms/presentAnswer.js'
import { presentedBlocks } from '../domain/forms/sectionBlocks.js'
import { isAnsweredSince } from '../domain/sharing/remark.js'
import type { AnsweredBlocks } from '../ports/pages.js'
import { fill } from '../translations/fill.js'
import type { SharingWords } from '../translations/sharingDutch.js'
import { boxName, remarksAt, remarksIn, talkAt, type Talking } from './sharingTalk.js'

/** Which parts are asked for open: all of them, or one by the id of its section. */
export type Unfolded = { all: boolean; part?: string | undefined }

/** What the button that opens or closes all parts is called in the form. */
export const FOLD = 'vouwen'

const ALL = 'alles'
const PART = 'deel'

export const unfoldedIn = (query: URLSearchParams): Unfolded => ({
  all: query.has(ALL),
  part: query.get(PART) ?? undefined,
})

export const unfoldedQuery = ({ all, part }: Unfolded): Record<string, string> => ({
  ...(all && { [ALL]: '' }),
  ...(!all && part !== undefined && { [PART]: part }),
})

export const partId = (sectionId: string): string => `${PART}.${sectionId}`

export type Part = {
  section: Section
  /** What is answered, and what was emptied after something was said of it. */
  shown: PresentedField[]
  /** What is to be answered yet. */
  open: PresentedField[]
}

/** For the one who fills, or for paper. */
const unread: ReadonlySet<PresentedField['kind']> = new Set([
  'explanation',
  'heading',
  'pageBreak',
  'signature',
])

export const partsOf = (draft: SharedDraft, talking: Talking): Part[] =>
  draft.definition.sections
    .filter(({ id }) => draft.state.section(id).visible)
    .map((section) => partOf(section, draft, talking))

function partOf(section: Section, draft: SharedDraft, talking: Talking): Part {
  const fields = presentSection({
    section,
    answers: draft.answers[section.id],
    state: draft.state,
    language: talking.language,
  }).filter(({ kind }) => !unread.has(kind))
  const isShown = ({ id, kind }: PresentedField): boolean =>
    kind !== 'unanswered' || isTalkedOf({ sectionId: section.id, fieldId: id }, talking)
  return {
    section,
    shown: fields.filter(isShown),
    open: fields.filter((field) => !isShown(field)),
  }
}

const isTalkedOf = (
  place: { sectionId: string; fieldId: string },
  { remarks, typed }: Talking,
): boolean => typed.has(boxName(place)) || remarksAt(place, remarks).length > 0

/** The answers of these parts, each under the name of its place. */
export const answersIn = (parts: readonly Part[]): [string, AnsweredBlocks][] =>
  parts.flatMap(({ section: { id: sectionId, title }, shown }) =>
    shown.map((field): [string, AnsweredBlocks] => [
      boxName({ sectionId, fieldId: field.id }),
      { beneath: title, blocks: presentedBlocks([field], 'say') },
    ]),
  )

export function partView(part: Part, unfolded: Unfolded, talking: Talking) {
  const { section, shown, open } = part
  const { id: sectionId, title, intro } = section
  const { words } = talking
  const isNew = hasNews(section, talking)
  return {
    id: partId(sectionId),
    title,
    unfolded:
      unfolded.all || unfolded.part === sectionId || isNew || isBeingTyped(section, talking),
    isNew,
    state: isNew ? words.partNew : stateOf(part, talking),
    intro: intro ?? false,
    fields: shown.map((field) => fieldView(sectionId, field, talking)),
    open: open.length > 0 && openText(open, shown.length + open.length, words),
    ...talkAt({ sectionId, name: boxName({ sectionId }), label: title }, talking),
  }
}

const hasNews = ({ id }: Section, { remarks, lastReadAt }: Talking): boolean =>
  remarksIn(id, remarks).some(({ replies }) => isAnsweredSince(replies ?? [], lastReadAt))

/** Nothing that was typed, and no mistake in it, stands behind a part that is closed. */
const isBeingTyped = ({ id: sectionId, fields }: Section, { typed }: Talking): boolean =>
  typed.has(boxName({ sectionId })) ||
  fields.some(({ id: fieldId }) => typed.has(boxName({ sectionId, fieldId })))

function stateOf({ section, shown, open }: Part, { remarks, words }: Talking): string | false {
  if (remarksIn(section.id, remarks).length > 0) {
    return words.partRemarked
  }
  return shown.length === 0 && open.length > 0 && words.partEmpty
}

const openText = (open: readonly PresentedField[], all: number, words: SharingWords): string =>
  open.length === all
    ? words.nothingYet
    : fill(words.notAnswered, { fields: open.map(({ label }) => label).join(', ') })

function fieldView(sectionId: string, { id: fieldId, label }: PresentedField, talking: Talking) {
  const place = { sectionId, fieldId, name: boxName({ sectionId, fieldId }) }
  return { name: place.name, ...talkAt({ ...place, label }, talking) }
}

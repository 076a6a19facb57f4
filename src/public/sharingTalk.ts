/** What is said about a draft, place by place: remarks with their answers, and a box for the next. */
import type { SharedDraft } from '../actions/sharing/openShare.js'
import type { StoredRemark } from '../actions/sharing/stored.js'
import { isSilent, type Field } from '../domain/fieldTypes/index.js'
import { formatDateTime } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import type { FieldState } from '../domain/logic/formState.js'
import { remarkLimits, textFault, type RemarkPlace, type Reply } from '../domain/sharing/remark.js'
import { fill } from '../translations/fill.js'
import type { SharingWords } from '../translations/sharingDutch.js'

/** What was typed in the boxes of a page, by the name of each. */
export type Typed = ReadonlyMap<string, string>
export type PlaceProblem = { name: string; text: string }

/** A place on the page: what it is called in the form, and to whoever reads of it. */
export type NamedBox = RemarkPlace & { name: string; label: string }

const START = 'opmerking'

/** Made from the definition, and never taken apart: an id may hold anything. */
export const boxName = ({ sectionId, fieldId }: RemarkPlace): string =>
  [START, sectionId, fieldId].filter((part) => part !== undefined).join('.')

export const wholePlan: NamedBox = { name: boxName({}), label: '' }

/** Every place of which this reader may say something now. */
export const boxesOf = ({ definition, state }: SharedDraft): NamedBox[] => [
  ...definition.sections
    .filter(({ id }) => state.section(id).visible)
    .flatMap(({ id: sectionId, title, fields }) => [
      { sectionId, name: boxName({ sectionId }), label: title },
      ...fields
        .filter((field) => isTalkedOf(field, state.field([sectionId, field.id])))
        .map(({ id: fieldId, label }) => ({
          ...{ sectionId, fieldId, label },
          name: boxName({ sectionId, fieldId }),
        })),
    ]),
  wholePlan,
]

/** What is answered, and what is reckoned once it comes to something: what is only read has no box. */
const isTalkedOf = (field: Field, { visible, value }: FieldState): boolean =>
  visible && (!isSilent(field) || value !== undefined)

/** Nothing typed is lost: what was written at a place that is gone goes to the plan as a whole. */
export function typedIn(
  form: Iterable<readonly [string, unknown]>,
  boxes: readonly NamedBox[],
): { typed: Typed; isMoved: boolean } {
  const known = new Set(boxes.map(({ name }) => name))
  const typed = new Map<string, string>()
  let isMoved = false
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? plainly(value) : ''
    if (text !== '' && name.startsWith(START)) {
      const place = known.has(name) ? name : wholePlan.name
      isMoved ||= place !== name
      typed.set(place, [typed.get(place) ?? '', text].filter(Boolean).join('\n\n'))
    }
  }
  return { typed, isMoved }
}

const plainly = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

export const problemsIn = (
  typed: Typed,
  boxes: readonly NamedBox[],
  words: SharingWords,
): PlaceProblem[] =>
  boxes.flatMap(({ name, label }) => {
    const text = typed.get(name)
    const fault = text === undefined ? undefined : textFault(text)
    if (fault === undefined || fault === 'empty') {
      return []
    }
    const said = fault === 'tooLong' ? words.problemTooLong : words.problemUnreadable
    const values = {
      place: onPlace(label, words),
      max: remarkLimits.text,
      count: text?.length ?? 0,
    }
    return [{ name, text: fill(said, values) }]
  })

const onPlace = (label: string, words: SharingWords): string =>
  label === '' ? '' : fill(words.remarkOn, { place: label })

export type Talking = {
  words: SharingWords
  language: Language
  remarks: readonly StoredRemark[]
  typed: Typed
  problems: readonly PlaceProblem[]
  /** Whether anything can still be said. */
  isOpen: boolean
  /** ISO 8601; never when it was not noted yet. */
  lastReadAt: string | undefined
}

/** What was said at a place, and the box to say more; all a template names is there. */
export const talkAt = (box: NamedBox, talking: Talking) => ({
  remarks: remarksAt(box, talking.remarks).map((remark) => remarkView(remark, talking)),
  box: talking.isOpen && boxView(box, talking),
})

export const remarksAt = (place: RemarkPlace, remarks: readonly StoredRemark[]): StoredRemark[] =>
  remarks.filter((remark) => boxName(placeOfRemark(remark)) === boxName(place))

/** Of a part and of all that stands in it. */
export const remarksIn = (section: string, remarks: readonly StoredRemark[]): StoredRemark[] =>
  remarks.filter(({ sectionId }) => sectionId === section)

export const placeOfRemark = ({ sectionId, fieldId }: StoredRemark): RemarkPlace => ({
  ...(sectionId && { sectionId }),
  ...(fieldId && { fieldId }),
})

/** What is read first is what the box is called: the rest of its name follows for who does not see its place. */
function summaryOf({ sectionId, fieldId, label }: NamedBox, words: SharingWords) {
  if (fieldId !== undefined) {
    return { summary: words.remark, on: onPlace(label, words) }
  }
  return sectionId === undefined
    ? { summary: words.remarkWhole, on: '' }
    : { summary: words.remarkHere, on: `: ${label}` }
}

function boxView(box: NamedBox, { words, typed, problems }: Talking) {
  const { name } = box
  const error = problems.find((problem) => problem.name === name)?.text ?? false
  const value = typed.get(name) ?? ''
  return {
    id: name,
    name,
    ...summaryOf(box, words),
    value,
    error,
    open: value !== '',
    describedBy: error === false ? `${name}.uitleg` : `${name}.uitleg ${name}.fout`,
  }
}

export function remarkView(remark: StoredRemark, { words, language }: Talking) {
  const replies = remark.replies ?? []
  return {
    id: `gezegd.${remark.id}`,
    head: `${words.ownRemark}, ${formatDateTime(remark.madeAt, language)}`,
    text: remark.text,
    replies: replies.map((reply) => ({
      head: replyHead(reply, words, language),
      text: reply.text ?? false,
    })),
    waiting: replies.length === 0 && words.waiting,
  }
}

const replyHead = ({ kind, by, at }: Reply, words: SharingWords, language: Language): string =>
  fill(kind === 'answered' ? words.answeredBy : words.takenOverBy, {
    name: by.name,
    at: formatDateTime(at, language),
  })

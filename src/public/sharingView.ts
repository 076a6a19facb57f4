/** The page of a shared draft as values for its template. */
import type { SharedDraft, ShareView } from '../actions/sharing/openShare.js'
import type { Section } from '../domain/definition/definition.js'
import { presentSection, type PresentedField } from '../domain/forms/presentAnswer.js'
import { formatDateTime } from '../domain/kernel/format.js'
import { planInBrief } from '../domain/plans/inBrief.js'
import { remarkLimits } from '../domain/sharing/remark.js'
import type { PageView } from '../ports/pages.js'
import { fill } from '../translations/fill.js'
import { sharingWords } from '../translations/sharing.js'
import type { SharingWords } from '../translations/sharingDutch.js'
import type { Page } from './page.js'
import { presentedLines } from './presentedLines.js'
import {
  boxesOf,
  boxName,
  placeOfRemark,
  remarksAt,
  remarkView,
  talkAt,
  wholePlan,
  type PlaceProblem,
  type Talking,
  type Typed,
} from './sharingTalk.js'

export type SharingPage = {
  page: Page
  token: string
  view: ShareView
  words: SharingWords
}

export const sharingPage = (page: Page, token: string, view: ShareView): SharingPage => ({
  page,
  token,
  view,
  words: sharingWords(page.language, view.role === 'pupil'),
})

export const sharingPath = (token: string): string => `/concept/${encodeURIComponent(token)}`

export type ClosedKind = 'withdrawn' | 'expired' | 'locked' | 'elsewhere'

/** With what was typed: nothing that was written is lost without a word. */
export function closedView(
  { page, token, words }: SharingPage,
  kind: ClosedKind,
  typed: readonly string[],
): PageView {
  return {
    text: words,
    heading: words[`${kind}Title`],
    happened: words[`${kind}Text`],
    advice: words[`${kind}Advice`],
    typed: typed.length > 0 && typed,
    back: kind === 'locked' && page.address(sharingPath(token)),
  }
}

/** When the link of a page was renewed since it was opened, and by any other link that leads nowhere. */
export function renewedView({ language }: Pick<Page, 'language'>, typed: readonly string[]) {
  const words = sharingWords(language, false)
  return {
    text: words,
    heading: words.renewedTitle,
    happened: words.renewedText,
    advice: words.renewedAdvice,
    typed,
    back: false,
  }
}

/** What was sent and could not be kept, and why. */
export type Said = { typed: Typed; problems: readonly PlaceProblem[]; whole: readonly string[] }

export const nothingSaid: Said = { typed: new Map(), problems: [], whole: [] }

export function draftView(shown: SharingPage, draft: SharedDraft, said: Said): PageView {
  const { page, token, view, words } = shown
  const isOpen = view.state === 'open'
  const talking = { words, language: page.language, remarks: draft.remarks, isOpen, ...said }
  return {
    text: words,
    ...headOf(shown, isOpen),
    errors: errorsOf(said),
    hint: fill(words.remarkHint, { max: remarkLimits.text }),
    brief: briefOf(draft, talking),
    action: isOpen && page.address(sharingPath(token)),
    sections: draft.definition.sections
      .filter(({ id }) => draft.state.section(id).visible)
      .map((section) => sectionView(section, draft, talking)),
    whole: (isOpen || remarksAt({}, draft.remarks).length > 0) && talkAt(wholePlan, talking),
    gone: goneOf(draft, talking),
  }
}

function headOf({ page, view, words }: SharingPage, isOpen: boolean) {
  const { about, asker, message, name, school, status, asOf } = view
  const values = { about, asker: asker.name, name, school, at: formatDateTime(asOf, page.language) }
  return {
    heading: fill(isOpen ? words.heading : words.headingFixed, values),
    intro: fill(isOpen ? words.intro : words.introFixed, values),
    asOf: fill(words.asOf, values),
    fixed:
      !isOpen &&
      (status === 'signed'
        ? { title: words.signedTitle, text: words.signedText }
        : { title: words.signingTitle, text: words.signingText }),
    message: message !== undefined && { from: fill(words.quote, values), text: message },
    askText: fill(words.askText, values),
    mailto: asker.email !== '' && mailtoOf(asker.email, words.askSubject),
  }
}

const mailtoOf = (email: string, subject: string): string =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`

const errorsOf = ({ problems, whole }: Said) => {
  const listed = [
    ...whole.map((text) => ({ text, href: false as const })),
    ...problems.map(({ name, text }) => ({ text, href: `#${name}` })),
  ]
  return listed.length > 0 && listed
}

function briefOf(draft: SharedDraft, { language }: Talking) {
  const fields = planInBrief({ ...draft, language })
  return (
    fields.length > 0 &&
    fields.map((field) => ({ label: field.label, lines: presentedLines(field) }))
  )
}

/** For the one who fills, or for paper. */
const unread: ReadonlySet<PresentedField['kind']> = new Set([
  'explanation',
  'heading',
  'pageBreak',
  'signature',
])

function sectionView(section: Section, draft: SharedDraft, talking: Talking) {
  const { id: sectionId, title, intro } = section
  const { words, language } = talking
  const fields = presentSection({
    section,
    answers: draft.answers[sectionId],
    state: draft.state,
    language,
  }).filter(({ kind }) => !unread.has(kind))
  const isShown = ({ id, kind }: PresentedField): boolean =>
    kind !== 'unanswered' || isTalkedOf({ sectionId, fieldId: id }, talking)
  const open = fields.filter((field) => !isShown(field))
  return {
    id: `deel.${sectionId}`,
    title,
    intro: intro ?? false,
    fields: fields.filter(isShown).map((field) => fieldView(sectionId, field, talking)),
    open: open.length > 0 && openText(open, fields.length, words),
    ...talkAt({ sectionId, name: boxName({ sectionId }), label: title }, talking),
  }
}

const openText = (open: readonly PresentedField[], all: number, words: SharingWords): string =>
  open.length === all
    ? words.nothingYet
    : fill(words.notAnswered, { fields: open.map(({ label }) => label).join(', ') })

/** A field that was emptied keeps what was said of it. */
const isTalkedOf = (
  place: { sectionId: string; fieldId: string },
  { remarks, typed }: Talking,
): boolean => typed.has(boxName(place)) || remarksAt(place, remarks).length > 0

function fieldView(sectionId: string, field: PresentedField, talking: Talking) {
  const { id: fieldId, label } = field
  const place = { sectionId, fieldId }
  const lines = presentedLines(field)
  return {
    label,
    lines: lines.length > 0 ? lines : [fill(talking.words.notAnswered, { fields: label })],
    ...talkAt({ ...place, name: boxName(place), label }, talking),
  }
}

/** Under the label that it had: what was said is not lost when its place is. */
function goneOf(draft: SharedDraft, talking: Talking) {
  const known = new Set(boxesOf(draft).map(({ name }) => name))
  const gone = draft.remarks.filter((remark) => !known.has(boxName(placeOfRemark(remark))))
  return (
    gone.length > 0 &&
    gone.map((remark) => ({
      label: remark.fieldLabel ?? remark.sectionTitle ?? '',
      remarks: [remarkView(remark, talking)],
      box: false,
    }))
  )
}

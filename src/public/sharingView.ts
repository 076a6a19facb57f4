/** The page of a shared draft as values for its template. */
import type { SharedDraft, ShareView } from '../actions/sharing/openShare.js'
import { presentedBlocks } from '../domain/forms/sectionBlocks.js'
import { formatDateTime } from '../domain/kernel/format.js'
import { planInBrief } from '../domain/plans/inBrief.js'
import { remarkLimits } from '../domain/sharing/remark.js'
import type { AnsweredBlocks, PageView } from '../ports/pages.js'
import { fill } from '../translations/fill.js'
import { sharingWords } from '../translations/sharing.js'
import type { SharingWords } from '../translations/sharingDutch.js'
import type { Page } from './page.js'
import {
  answersIn,
  FOLD,
  partId,
  partsOf,
  partView,
  unfoldedQuery,
  type Unfolded,
} from './sharingParts.js'
import {
  boxesOf,
  boxName,
  placeOfRemark,
  remarksAt,
  remarkView,
  talkAt,
  wholePlan,
  type NamedBox,
  type PlaceProblem,
  type Talking,
  type Typed,
} from './sharingTalk.js'

type Opened = { token: string; view: ShareView; unfolded: Unfolded }

export type SharingPage = Opened & { page: Page; words: SharingWords }

export const sharingPage = (page: Page, opened: Opened): SharingPage => ({
  ...opened,
  page,
  words: sharingWords(page.language, opened.view.role === 'pupil'),
})

/** Where on the page the plan as a whole is spoken of. */
const WHOLE = 'geheel'

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
  const { page, token, view, words, unfolded } = shown
  const { language } = page
  const { remarks } = draft
  const isOpen = view.state === 'open'
  const talking = { words, language, remarks, isOpen, lastReadAt: view.lastReadAt, ...said }
  const parts = partsOf(draft, talking)
  const brief = briefOf(draft, talking)
  return {
    text: words,
    ...headOf(shown, isOpen),
    errors: errorsOf(said),
    hint: fill(words.remarkHint, { max: remarkLimits.text }),
    brief: brief.length > 0 && BRIEF,
    answered: { language, at: Object.fromEntries([...brief, ...answersIn(parts)]) },
    action: isOpen && page.address(sharingPath(token), unfoldedQuery(unfolded)),
    fold: foldOf(shown),
    parts: parts.map((part) => partView(part, unfolded, talking)),
    whole: (isOpen || remarksAt({}, remarks).length > 0) && talkAt(wholePlan, talking),
    gone: goneOf(draft, talking),
  }
}

/** Opens all parts, or closes them again. */
function foldOf(shown: SharingPage) {
  const { words, unfolded } = shown
  const { all } = unfolded
  const [text, other] = all ? [words.foldAll, words.unfoldAll] : [words.unfoldAll, words.foldAll]
  return { id: PARTS, name: FOLD, href: partsAddress(shown, { all: !all }), text, other }
}

/** At the parts, as open as is asked. */
export const partsAddress = ({ page, token }: SharingPage, unfolded: Unfolded): string =>
  `${page.address(sharingPath(token), unfoldedQuery(unfolded))}#${PARTS}`

/** The part in which the first of these was said, open. */
export function placeAfter(
  { page, token, unfolded }: SharingPage,
  [first]: readonly NamedBox[],
): string {
  const part = first?.sectionId
  const address = page.address(sharingPath(token), unfoldedQuery({ all: unfolded.all, part }))
  return `${address}#${part === undefined ? WHOLE : encodeURIComponent(partId(part))}`
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

const BRIEF = 'in-het-kort'
const PARTS = 'onderdelen'

function briefOf(draft: SharedDraft, { language, words }: Talking): [string, AnsweredBlocks][] {
  const blocks = presentedBlocks(planInBrief({ ...draft, language }), 'omit')
  return blocks.length > 0 ? [[BRIEF, { beneath: words.inBrief, blocks }]] : []
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

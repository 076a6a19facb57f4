/**
 * What somebody says of a shared draft: of a field, of a part, or of the plan as a whole. Remarks and
 * what is said to them are only ever added to, and keep the label under which they were written.
 */
import type { SectionAccess } from '../definition/access.js'
import type { PlanDefinition } from '../definition/definition.js'
import { isPrintable } from '../kernel/json.js'
import type { FormState } from '../logic/formState.js'
import type { Author } from '../plans/author.js'
import { mayReadSection, type Reader } from '../plans/sectionAccess.js'

export const remarkLimits = {
  /** Characters of a remark, and of an answer to it. */
  text: 2_000,
  /** By one link. */
  perShare: 100,
  /** To one remark. */
  replies: 20,
} as const

export const replyKinds = ['answered', 'takenOver'] as const
export type ReplyKind = (typeof replyKinds)[number]
export const remarkStatuses = ['open', ...replyKinds] as const
export type RemarkStatus = (typeof remarkStatuses)[number]

export type Reply = {
  kind: ReplyKind
  /** Always there with an answer. */
  text?: string
  by: Author
  /** ISO 8601. */
  at: string
}

/** Taken over once stays taken over, whatever is said after it. */
export function remarkStatus(replies: readonly Pick<Reply, 'kind'>[]): RemarkStatus {
  const has = (kind: ReplyKind) => replies.some((reply) => reply.kind === kind)
  if (has('takenOver')) {
    return 'takenOver'
  }
  return has('answered') ? 'answered' : 'open'
}

/** Whether something was said to a remark since its maker was last known to read, or ever when never. */
export const isAnsweredSince = (
  replies: readonly Pick<Reply, 'at'>[],
  lastReadAt: string | undefined,
): boolean =>
  replies.some(({ at }) => lastReadAt === undefined || Date.parse(at) > Date.parse(lastReadAt))

/** Of what is spoken; neither is the plan as a whole. */
export type RemarkPlace = { sectionId?: string; fieldId?: string }

/** As it was called, and for whom it was, when the remark was written. */
export type NamedPlace = RemarkPlace & {
  sectionTitle?: string
  fieldLabel?: string
  access?: SectionAccess
}

/** `definition` and `state` are those of who speaks: what they may not read has no place for them. */
export function placeIn(
  { definition, state }: { definition: PlanDefinition; state: FormState },
  { sectionId, fieldId }: RemarkPlace,
): NamedPlace | undefined {
  if (sectionId === undefined) {
    return {}
  }
  const section = definition.sections.find(({ id }) => id === sectionId)
  if (!section || !state.section(sectionId).visible) {
    return undefined
  }
  const { title, access } = section
  const place = { sectionId, sectionTitle: title, ...(access && { access }) }
  if (fieldId === undefined) {
    return place
  }
  const field = section.fields.find(({ id }) => id === fieldId)
  return field && state.field([sectionId, fieldId]).visible
    ? { ...place, fieldId, fieldLabel: field.label }
    : undefined
}

export type RemarkFault = 'empty' | 'tooLong' | 'unreadable'

/** What is wrong with the words of a remark or an answer. */
export function textFault(text: string): RemarkFault | undefined {
  if (text === '') {
    return 'empty'
  }
  if (text.length > remarkLimits.text) {
    return 'tooLong'
  }
  return isPrintable(text) ? undefined : 'unreadable'
}

type Placed = { sectionId?: string | null; access?: SectionAccess | null }

/**
 * Whether this person of the school may read a remark: as its part is now, and as it was when it was
 * written. A part that is gone keeps its readers, and one that was opened since opens no earlier words.
 */
export function mayReadRemark(
  { sectionId, access }: Placed,
  { definition, reader }: { definition: Pick<PlanDefinition, 'sections'>; reader: Reader },
): boolean {
  if (!sectionId) {
    return reader.staff
  }
  const now = definition.sections.find(({ id }) => id === sectionId)
  const then = { id: sectionId, ...(access && { access }) }
  return mayReadSection(then, reader) && (now === undefined || mayReadSection(now, reader))
}

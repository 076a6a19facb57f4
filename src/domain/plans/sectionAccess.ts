/**
 * Who reads and who fills which section of a plan. A restricted section is absent for everyone it
 * does not name, platform administrators included: what they keep running they need not read.
 */
import { staffAudiences, type Audience, type StaffAudience } from '../definition/access.js'
import type { Guards, Meanings, PlanDefinition, Section } from '../definition/definition.js'
import type { FieldRef } from '../definition/condition.js'
import { mapMeanings } from '../definition/meanings.js'
import type { SignerRole } from '../signing/slots.js'
import { reaches, reachOf, type Membership, type Place } from '../tenancy/roles.js'

export type Reader = {
  audiences: readonly Audience[]
  /** Staff who may read the plan; what a section does not restrict is theirs. */
  staff: boolean
  /**
   * Who signs the plan reads all of it then that restricts nobody, so they may read it before; it gives
   * nothing to fill. @default false
   */
  signs?: boolean
  /** Section ids of an invitation; nothing else is read or filled through it. @default all */
  sections?: readonly string[]
}

type Accessed = Pick<Section, 'id' | 'access'>

const isStaffAudience = (role: string): role is StaffAudience =>
  (staffAudiences as readonly string[]).includes(role)

/** What memberships make of a person for a plan of this place. */
export function staffReader(memberships: readonly Membership[], place: Place): Reader {
  const here = memberships.filter((membership) =>
    reaches(reachOf([membership], 'plan', 'read'), place),
  )
  return {
    audiences: [...new Set(here.map(({ role }) => role).filter(isStaffAudience))],
    staff: here.length > 0,
  }
}

export const isRestricted = ({ access }: Pick<Section, 'access'>): boolean =>
  access?.read !== undefined

const isNamed = (named: readonly Audience[] | undefined, { audiences }: Reader): boolean =>
  named?.some((audience) => audiences.includes(audience)) ?? false

const isInvited = ({ id }: Accessed, { sections }: Reader): boolean =>
  sections === undefined || sections.includes(id)

/** Whoever is named to fill a section reads it too. */
export function mayReadSection(section: Accessed, reader: Reader): boolean {
  const { read, fill } = section.access ?? {}
  const isOpen = read === undefined && (reader.staff || reader.signs === true)
  return isInvited(section, reader) && (isOpen || isNamed(read, reader) || isNamed(fill, reader))
}

/** Whether this person may fill the plan at all is decided before. */
export function mayFillSection(section: Accessed, reader: Reader): boolean {
  const fill = section.access?.fill
  const isAsked = fill === undefined ? reader.staff : isNamed(fill, reader)
  return isAsked && mayReadSection(section, reader)
}

/** The definition as this person knows it; what the law asks of other sections goes with them. */
export function readableBy(definition: PlanDefinition, reader: Reader): PlanDefinition {
  return onlySections(definition, (section) => mayReadSection(section, reader))
}

export function onlySections(
  definition: PlanDefinition,
  keeps: (section: Section) => boolean,
): PlanDefinition {
  const sections = definition.sections.filter(keeps)
  if (sections.length === definition.sections.length) {
    return definition
  }
  const { guards, meanings, inBrief = [], evaluates, ...rest } = definition
  const known = new Set(sections.map(({ id }) => id))
  const kept = guards && guardsWithin(guards, known)
  const brief = inBrief.filter(({ section = '' }) => known.has(section))
  return {
    ...rest,
    sections,
    ...(kept && { guards: kept }),
    ...(meanings && { meanings: meaningsWithin(meanings, known) }),
    ...(brief.length > 0 && { inBrief: brief }),
    ...(evaluates && known.has(evaluates.goals.section ?? '') && { evaluates }),
  }
}

/** What is answered elsewhere is kept by the plan itself. */
function meaningsWithin(meanings: Meanings, known: ReadonlySet<string>): Meanings {
  return mapMeanings(meanings, (ref) => (known.has(ref.section ?? '') ? ref : undefined))
}

function guardsWithin(
  { pupilHeard, consultation }: Guards,
  known: ReadonlySet<string>,
): Guards | undefined {
  const isKnown = (ref: FieldRef | undefined): boolean =>
    ref?.section === undefined || known.has(ref.section)
  const heard = pupilHeard && isKnown(pupilHeard.heard) && isKnown(pupilHeard.whyNot)
  const talked = consultation && isKnown(consultation.conversations) && isKnown(consultation.agreed)
  return heard || talked
    ? { ...(heard && { pupilHeard }), ...(talked && { consultation }) }
    : undefined
}

const audienceOfSigner: Readonly<Record<SignerRole, Audience>> = {
  guardian: 'guardian',
  pupil: 'pupil',
  teacher: 'teacher',
  careCoordinator: 'coordinator',
  principal: 'schoolAdmin',
}

/** Signing documents are read by these people of the school and its board. */
const readersOfSigned: readonly Audience[] = ['boardAdmin', 'schoolAdmin', 'coordinator']

/**
 * What is signed is read by everyone who signs it, and afterwards by whoever may open the signed
 * document; a section that one of them may not read stays out of it.
 */
export function isSignedWith(
  { access }: Pick<Section, 'access'>,
  signers: readonly SignerRole[],
): boolean {
  const { read, fill = [] } = access ?? {}
  return (
    read === undefined ||
    [...readersOfSigned, ...signers.map((role) => audienceOfSigner[role])].every(
      (audience) => read.includes(audience) || fill.includes(audience),
    )
  )
}

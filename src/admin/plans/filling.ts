/**
 * One section as it is being filled: what stands in the form, what the server holds, and what
 * happens in between. Typing is never thrown away: only a choice between two versions replaces it.
 */
import type { Issue, SectionAnswers } from '../../domain/definition/answers.js'
import type { Author } from '../../domain/plans/author.js'

export type Revision = string | number
export type Version = {
  revision: Revision
  answers: SectionAnswers
  savedBy?: Author
  savedAt?: Date
}

/**
 * `refused`: the server said no and says why. `unreachable` and `loggedOut` pass, without or with
 * the person: the save is tried again by itself.
 */
export type Phase = 'rest' | 'saving' | 'unreachable' | 'loggedOut' | 'refused' | 'conflict'

export type Filling = {
  answers: SectionAnswers
  saved: SectionAnswers
  revision: Revision
  phase: Phase
  /** Who wrote what the server holds, and when. */
  savedBy?: Author
  savedAt?: Date
  /** Whether that was from this form. */
  isSavedHere?: boolean
  message?: string
  /** What the server found at the last save. */
  issues: Issue[]
  /** The colleague's version, while a choice is asked. */
  theirs?: Version
}

export type Outcome =
  | { kind: 'saved'; revision: Revision; issues: Issue[]; savedBy?: Author }
  | { kind: 'stale'; theirs: Version }
  | { kind: 'refused'; message: string; issues: Issue[] }
  | { kind: 'unreachable' | 'loggedOut'; message: string }

export const startFilling = (version: Version): Filling => ({
  ...version,
  saved: version.answers,
  phase: 'rest',
  issues: [],
})

export const isDirty = ({ answers, saved }: Filling): boolean => answers !== saved

/** Whether a save can start: something to save, and nothing in the way. */
export const maySave = (filling: Filling): boolean =>
  isDirty(filling) && filling.phase !== 'saving' && filling.phase !== 'conflict'

export const typed = (filling: Filling, answers: SectionAnswers): Filling => ({
  ...filling,
  answers,
  phase: filling.phase === 'refused' ? 'rest' : filling.phase,
})

export const started = (filling: Filling): Filling => ({ ...filling, phase: 'saving' })

type Sent = { sent: SectionAnswers; outcome: Outcome; at: Date }

export function settled(filling: Filling, { sent, outcome, at }: Sent): Filling {
  const rest = { ...filling, message: undefined }
  switch (outcome.kind) {
    case 'saved':
      return {
        ...rest,
        saved: sent,
        revision: outcome.revision,
        issues: outcome.issues,
        ...(outcome.savedBy && { savedBy: outcome.savedBy }),
        savedAt: at,
        isSavedHere: true,
        phase: 'rest',
      }
    case 'stale':
      return { ...rest, phase: 'conflict', theirs: outcome.theirs }
    case 'refused':
      return { ...rest, phase: 'refused', message: outcome.message, issues: outcome.issues }
    case 'unreachable':
    case 'loggedOut':
      return { ...rest, phase: outcome.kind, message: outcome.message }
  }
}

/** After a choice: the colleague's version is what the server holds, the choice is what we want. */
export function resolved(filling: Filling, answers: SectionAnswers): Filling {
  const { theirs, ...rest } = filling
  return theirs === undefined
    ? filling
    : { ...rest, ...theirs, answers, saved: theirs.answers, phase: 'rest' }
}

/** The server wrote something itself; what was typed meanwhile meets it at the next save. */
export const renewed = (filling: Filling, version: Version): Filling =>
  isDirty(filling) || filling.phase !== 'rest' ? filling : startFilling(version)

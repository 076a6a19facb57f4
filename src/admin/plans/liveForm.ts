/**
 * The form while it is filled: what its rules come to for the answers as they stand, worked out once
 * for each change; and, a moment after the last change, what is missing at each level.
 */
import type {
  Answers,
  CompletenessLevel,
  Issue,
  SectionAnswers,
} from '../../domain/definition/answers.js'
import type { Occasion, PlanDefinition } from '../../domain/definition/definition.js'
import { isDomainError } from '../../domain/errors.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import type { FormState } from '../../domain/logic/formState.js'

export type Findings = Readonly<Record<CompletenessLevel, readonly Issue[]>>

type Subject = { definition: PlanDefinition; today: string; occasion?: Occasion }
type Source = { answers: () => Answers; subscribe: (listener: () => void) => () => void }
/** Calls back after so many milliseconds, unless the returned function is called before. */
type Later = (callback: () => void, milliseconds: number) => () => void

export type LiveForm = {
  state: () => FormState
  /** As if one section held other answers. */
  stateWith: (sectionId: string, answers: SectionAnswers) => FormState
  /** Ids of the sections that are shown, as one text: the same while they are the same. */
  shownSections: () => string
  findings: () => Findings
  subscribeFindings: (listener: () => void) => () => void
}

/** Long enough that nobody who types waits for it. */
export const LOOK_AFTER = 300

export function createLiveForm(subject: Subject, source: Source, later: Later): LiveForm {
  const { definition, today } = subject
  const evaluated = (answers: Answers): FormState => stateOf(definition, answers, today)
  const state = remembered(source.answers, evaluated)
  const findings = remembered(source.answers, (answers) => findingsOf(subject, answers))
  let latest: Findings | undefined
  return {
    state,
    stateWith: (sectionId, answers) => evaluated({ ...source.answers(), [sectionId]: answers }),
    shownSections: () =>
      definition.sections
        .filter(({ id }) => state().section(id).visible)
        .map(({ id }) => id)
        .join(' '),
    findings: () => (latest ??= findings()),
    subscribeFindings: (listener) => {
      let stop: (() => void) | undefined
      const unsubscribe = source.subscribe(() => {
        stop?.()
        stop = later(() => {
          latest = findings()
          listener()
        }, LOOK_AFTER)
      })
      return () => {
        stop?.()
        unsubscribe()
      }
    },
  }
}

const withoutRules: FormState = {
  section: () => ({ visible: true }),
  field: () => ({ visible: true, readOnly: false, required: undefined }),
}

/** What is too heavy to work out stays open to be shortened; the findings say so. */
function stateOf(definition: PlanDefinition, answers: Answers, today: string): FormState {
  try {
    return evaluateForm(definition, answers, { today })
  } catch (error) {
    if (isDomainError(error) && error.code === 'forms.tooHeavy') {
      return withoutRules
    }
    throw error
  }
}

function remembered<V>(source: () => Answers, work: (answers: Answers) => V): () => V {
  let known: { answers: Answers; value: V } | undefined
  return () => {
    const answers = source()
    if (known?.answers !== answers) {
      known = { answers, value: work(answers) }
    }
    return known.value
  }
}

export function findingsOf({ definition, today, occasion }: Subject, answers: Answers): Findings {
  const circumstances = { today, ...(occasion && { occasion }) }
  const at = (level: CompletenessLevel): Issue[] =>
    validateAnswers({ definition, answers, level, circumstances })
  return { save: at('save'), discuss: at('discuss'), sign: at('sign') }
}

import type { ContributionWords } from '../translations/contributionsDutch.js'
import type { FormState } from '../domain/logic/formState.js'
import type { FormValues } from '../domain/contributions/formNames.js'
import type { Issue, SectionAnswers } from '../domain/definition/answers.js'
import type { Language } from '../domain/kernel/language.js'
import type { PersonKind } from '../domain/fieldTypes/person.js'
import type { Section } from '../domain/definition/definition.js'

/** A section of a contribution as a page shows it. */
export type FormPage = {
  section: Section
  /** What is shown in the inputs: as stored, or as it was just sent. */
  values: FormValues
  /** What is stored. */
  before: SectionAnswers
  state: FormState
  issues: readonly Issue[]
  people: readonly { kind: PersonKind; ref: string; name: string }[]
  fileHref: (id: string) => string
  words: ContributionWords
  language: Language
}

'use client'

import type { Answer, SectionAnswers } from '../../domain/definition/answers.js'
import type { Section } from '../../domain/definition/definition.js'
import {
  presentField,
  presentSection,
  type PresentedField,
} from '../../domain/forms/presentAnswer.js'
import type { FormState } from '../../domain/logic/formState.js'
import { isAbsent, type AnyField } from '../../domain/fieldTypes/index.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { useLanguage } from '../useLanguage.js'
import { FileLink } from './FileList.js'
import { filesIn } from './filesIn.js'
import { frameClass } from './FieldFrame.js'
import { domId, type FieldPlace } from './place.js'
import { Presented } from './Presented.js'
import { stateOfShown, type Shown } from './shown.js'

type SectionProps = {
  section: Section
  answers: SectionAnswers
  state: FormState
  /** Beside the form itself: no link leads here. @default false */
  isAside?: boolean
}

/** A section as it reads when nothing can be filled in. */
export function PresentedSection({ section, answers, state, isAside = false }: SectionProps) {
  const language = useLanguage()
  const presented = presentSection({ section, answers, state, language })
  const fields = new Map(section.fields.map((field) => [field.id, field]))
  return (
    <div className="leidraad-fields">
      {presented
        .filter(({ kind }) => kind !== 'explanation')
        .map((part) => (
          <PresentedPart
            key={part.id}
            part={part}
            id={isAside ? undefined : domId({ sectionId: section.id, fieldId: part.id })}
            width={part.width}
          >
            <AnswerOf field={fields.get(part.id)} answer={answers[part.id]} presented={part} />
          </PresentedPart>
        ))}
    </div>
  )
}

type PartProps = {
  part: PresentedField
  id: string | undefined
  width: PresentedField['width']
  children: React.ReactNode
}

function PresentedPart({ part, id, width, children }: PartProps) {
  if (part.kind === 'heading' || part.kind === 'pageBreak') {
    return children
  }
  return (
    <div
      id={id}
      tabIndex={-1}
      className={`leidraad-field${width === undefined ? '' : ` leidraad-field--${width}`}`}
    >
      <div className="leidraad-field__label">{part.label}</div>
      {children}
    </div>
  )
}

type AnswerProps = {
  field: AnyField | undefined
  answer: Answer | undefined
  presented: PresentedField
}

/** Files can be opened here; on paper they are only named. */
function AnswerOf({ field, answer, presented }: AnswerProps) {
  const files = field?.type === 'file' ? filesIn(answer) : []
  return files.length === 0 ? (
    <Presented presented={presented} />
  ) : (
    <ul className="leidraad-files__list">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  )
}

type OneProps = {
  field: AnyField
  answer: Answer
  /** Of the form in which the answer stands; without it nothing is computed or hidden. */
  state?: FormState
  sectionId?: string
}

/** One answer on its own; shown also where a condition hides it, to be compared. */
export function PresentedAnswer({ field, answer, state, sectionId = '' }: OneProps) {
  const language = useLanguage()
  const section = { id: sectionId, title: '', fields: [field] }
  const answers = { [field.id]: answer }
  const found = state && presentSection({ section, answers, state, language })[0]
  return (
    <AnswerOf
      field={field}
      answer={answer}
      presented={found ?? presentField(field, answer, language)}
    />
  )
}

type ReadProps = { field: AnyField; place: FieldPlace; answer: Answer; shown: Shown }

/** A field that can only be read, by a condition or because its type is not known: and said so. */
export function ReadField({ field, place, answer, shown }: ReadProps) {
  const words = fieldInputs[useLanguage()]
  return (
    <div id={domId(place)} tabIndex={-1} className={frameClass(field)}>
      <div className="leidraad-field__label">{field.label}</div>
      <PresentedAnswer {...{ field, answer }} state={stateOfShown(shown)} />
      <p className="leidraad-quiet">{isAbsent(field) ? words.notInstalled : words.fixed}</p>
    </div>
  )
}

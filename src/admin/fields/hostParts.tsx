'use client'

/** What draws the types of the app in the admin, beside the maps that hold ours. */
import type { ComponentType } from 'react'

import type { SimpleAnswer } from '../../domain/definition/answers.js'
import {
  fillHostTypes,
  hostNamed,
  type AnyHostType,
  type HostField,
} from '../../domain/fieldTypes/hostType.js'
import type { Language } from '../../domain/kernel/language.js'
import type { Set } from '../designer/settings/usePatch.js'
import { useLanguage } from '../useLanguage.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'

/** What the input of a type gets. It is controlled: what it shows is `answer`. */
export type HostInputProps<F extends HostField = HostField> = {
  /** For the one control that the label points at, or the first of several. */
  id: string
  field: F
  /** As it was kept; one that does not fit the field is shown so that it can be mended. */
  answer: SimpleAnswer
  isRequired: boolean
  isWrong: boolean
  /** Ids of the help and of what is wrong, for those who hear the page. */
  describedBy: string | undefined
  /** In the cell of a table, where there is little room. */
  isCell: boolean
  language: Language
  /** `null` when it was emptied; text that cannot be read as it was typed, so that it is not lost. */
  onAnswer: (answer: SimpleAnswer) => void
}

/** What the settings of a type get in the designer: `set` is one step that can be undone. */
export type HostSettingsProps<F extends HostField = HostField> = {
  field: F
  /** `undefined` takes a setting away. */
  set: (name: string, value: unknown) => void
  language: Language
}

export type HostParts = {
  type: AnyHostType
  Input: ComponentType<HostInputProps<never>>
  /** Several controls under one legend. @default false */
  isGroup?: boolean
  /** For a type that has settings of its own. */
  Settings?: ComponentType<HostSettingsProps<never>>
}

type Part = HostParts & { Answer: ComponentType<InputProps & { isCell: boolean }> }

const parts = new Map<string, Part>()

/** Takes up the types of the app in the browser, with what draws them. */
export function fillHostParts(all: readonly HostParts[]): void {
  fillHostTypes(all.map(({ type }) => type))
  for (const each of all) {
    parts.set(each.type.name, { ...each, Answer: answerInput(each.Input) })
  }
}

/** Of a type that is there: the provider that brings it brings what draws it. */
export function hostPartsOf(type: string): Part {
  const found = parts.get(type)
  if (found === undefined) {
    throw new Error(
      `Expected the type of field '${type}' among those of the admin; add it to fieldTypesProvider([ … ]).`,
    )
  }
  return found
}

function answerInput(Input: HostParts['Input']): Part['Answer'] {
  const Own = Input as unknown as ComponentType<HostInputProps>
  return function AnswerInput({ field, place, answer, required, onAnswer, ...rest }) {
    return (
      <Own
        {...{ answer, isWrong: rest.isWrong, describedBy: rest.describedBy, isCell: rest.isCell }}
        id={domId(place)}
        field={field as HostField}
        isRequired={required !== undefined}
        language={useLanguage()}
        onAnswer={(next) => {
          onAnswer(place, next)
        }}
      />
    )
  }
}

type SettingsProps = { field: HostField; set: Set }

/** Of a type that is not there, and of one without settings, there is nothing to set. */
export const hostSettings = (type: string): ComponentType<SettingsProps> | undefined =>
  hostNamed(type) && hostPartsOf(type).Settings && OwnSettings

function OwnSettings({ field, set }: SettingsProps) {
  const language = useLanguage()
  const Settings = hostPartsOf(field.type).Settings as unknown as ComponentType<HostSettingsProps>
  return <Settings {...{ field, set, language }} />
}

'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'

import type { SectionAnswers } from '../../domain/definition/answers.js'
import type { Section } from '../../domain/definition/definition.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import type { FormState } from '../../domain/logic/formState.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { PresentedAnswer } from '../fields/PresentedAnswer.js'
import { useLanguage } from '../useLanguage.js'
import type { Version } from './filling.js'
import type { LiveForm } from './liveForm.js'
import {
  allOf,
  differences,
  merged,
  suggestedChoices,
  type Choices,
  type Difference,
  type Side,
  type Sides,
} from './mergeChoice.js'

type DeskProps = {
  section: Section
  /** What the form comes to with these answers in this section. */
  stateWith: LiveForm['stateWith']
  sides: Sides
  theirs: Version
  onMerged: (answers: SectionAnswers) => void
}

/** Both versions side by side, and a choice per question or for the whole. */
export function MergeDesk(props: DeskProps) {
  const { section, sides, onMerged, theirs } = props
  const words = planForm[useLanguage()].merge
  const states = useStates(props)
  const found = useDifferences(section, sides, onMerged)
  const [choices, setChoices] = useState<Choices>(() => suggestedChoices(found))
  return (
    <div className="leidraad-merge">
      <h3 className="leidraad-plan__title">{fill(words.title, { section: section.title })}</h3>
      <p className="leidraad-plan__intro">{words.help}</p>
      <WholeButtons
        onAll={(side) => {
          setChoices(allOf(found, side))
        }}
      />
      {found.map((difference) => (
        <MergeField
          key={difference.field.id}
          {...{ difference, theirs, states }}
          sectionId={section.id}
          chosen={choices[difference.field.id]}
          onChoose={(fieldId, side) => {
            setChoices({ ...choices, [fieldId]: side })
          }}
        />
      ))}
      <KeepButton
        left={found.filter(({ field }) => choices[field.id] === undefined).length}
        onKeep={() => {
          onMerged(merged(found, sides, choices))
        }}
      />
    </div>
  )
}

function useStates({ section, sides, stateWith }: DeskProps): Record<Side, FormState> {
  return useMemo(
    () => ({
      mine: stateWith(section.id, sides.mine),
      theirs: stateWith(section.id, sides.theirs),
    }),
    [stateWith, section.id, sides],
  )
}

function useDifferences(
  section: Section,
  { base, mine, theirs }: Sides,
  onMerged: DeskProps['onMerged'],
): Difference[] {
  const found = useMemo(
    () => differences(section, { base, mine, theirs }),
    [section, base, mine, theirs],
  )
  // Both typed the same: there is nothing to choose.
  const isSame = found.length === 0
  useEffect(() => {
    if (isSame) {
      onMerged(theirs)
    }
  }, [isSame, onMerged, theirs])
  return found
}

function KeepButton({ left, onKeep }: { left: number; onKeep: () => void }) {
  const words = planForm[useLanguage()].merge
  return (
    <div className="leidraad-actions">
      <Button margin={false} disabled={left > 0} onClick={onKeep}>
        {words.keep}
      </Button>
      {left > 0 && <p className="leidraad-quiet">{fill(words.left, { count: left })}</p>}
    </div>
  )
}

function WholeButtons({ onAll }: { onAll: (side: Side) => void }) {
  const words = planForm[useLanguage()].merge
  return (
    <div className="leidraad-actions">
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => {
          onAll('mine')
        }}
      >
        {words.allMine}
      </Button>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => {
          onAll('theirs')
        }}
      >
        {words.allTheirs}
      </Button>
    </div>
  )
}

type FieldProps = {
  difference: Difference
  states: Readonly<Record<Side, FormState>>
  sectionId: string
  theirs: Version
  chosen: Side | undefined
  onChoose: (fieldId: string, side: Side) => void
}

function MergeField(props: FieldProps) {
  const { difference, chosen, onChoose, states, sectionId, theirs } = props
  const { field } = difference
  const names = useSideNames(theirs)
  return (
    <fieldset className="leidraad-merge__field">
      <legend className="leidraad-field__label">{field.label}</legend>
      <div className="leidraad-merge__sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className="leidraad-merge__side">
            <label className="leidraad-option">
              <input
                type="radio"
                name={`leidraad-merge-${field.id}`}
                checked={chosen === side}
                onChange={() => {
                  onChoose(field.id, side)
                }}
              />
              <strong>{names[side]}</strong>
            </label>
            <PresentedAnswer
              {...{ field, sectionId }}
              answer={difference[side]}
              state={states[side]}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function useSideNames({ savedBy, savedAt }: Version): Record<Side, string> {
  const language = useLanguage()
  const words = planForm[language].merge
  const moment = savedAt && formatDateTime(savedAt, language)
  const theirs =
    savedBy === undefined || moment === undefined
      ? words.theirs
      : fill(words.theirsBy, { name: savedBy.name, moment })
  return { mine: words.mine, theirs }
}

'use client'

import type { PlanDefinition } from '../../../domain/definition/definition.js'
import {
  goalOutcomes,
  type Evaluates,
  type GoalOutcome,
} from '../../../domain/definition/evaluates.js'
import {
  beginEvaluating,
  endEvaluating,
  evaluableGoals,
  outcomesIn,
  setConclusion,
  setEvaluated,
} from '../../../domain/designing/evaluates.js'
import { fill } from '../../../translations/fill.js'
import { useDesignActions, useWords } from '../DesignContext.js'
import { TEMPLATE } from '../designState.js'
import { CheckSetting, ChecksSetting, SelectSetting, type Choice } from './inputs.js'
import { fieldsOf, nowhere, RefSetting } from './RefSetting.js'
import { useEvaluable } from './useEvaluable.js'

type Change = (change: (definition: PlanDefinition) => PlanDefinition) => void

/** Whether its plans evaluate others: of which kind, and where they say what follows for a goal. */
export function EvaluatesSettings({ definition }: { definition: PlanDefinition }) {
  const { words } = useWords()
  const { dispatch } = useDesignActions()
  const { evaluates } = definition
  const change: Change = (changed) => {
    dispatch({ type: 'edit', name: { action: 'template', key: TEMPLATE }, change: changed })
  }
  const isPossible = evaluates !== undefined || evaluableGoals(definition).length > 0
  return (
    <fieldset className="leidraad-slotcard">
      <legend className="leidraad-slotcard__title">{words.evaluates.title}</legend>
      {isPossible ? (
        <CheckSetting
          label={words.evaluates.label}
          help={words.evaluates.help}
          name="evaluates"
          value={evaluates !== undefined}
          onValue={(isOn) => {
            change(isOn ? beginEvaluating : endEvaluating)
          }}
        />
      ) : (
        <p className="leidraad-set__help">{words.evaluates.missing}</p>
      )}
      {evaluates && <Evaluating {...{ definition, evaluates, change }} />}
    </fieldset>
  )
}

type Props = { definition: PlanDefinition; evaluates: Evaluates; change: Change }

function Evaluating({ definition, evaluates, change }: Props) {
  const { words } = useWords()
  const possible = evaluableGoals(definition).map(
    ({ section = '', field }) => `${section}/${field}`,
  )
  return (
    <div className="leidraad-condition">
      <KindSetting {...{ definition, evaluates, change }} />
      <RefSetting
        label={words.evaluates.goals}
        name="goals"
        choices={fieldsOf(definition, ['group']).filter(({ value }) => possible.includes(value))}
        value={evaluates.goals}
        onValue={(goals = nowhere) => {
          change((current) => setEvaluated(current, { goals }))
        }}
      />
      <OutcomeSetting {...{ definition, evaluates, change }} />
    </div>
  )
}

/** Of the templates that there are; one that is gone stays to be seen, and can be taken out. */
function KindSetting({ evaluates: { planKinds }, change }: Props) {
  const { words } = useWords()
  const { kinds } = useEvaluable()
  const named = new Set(kinds.map(({ value }) => value))
  const gone = planKinds.filter((kind) => !named.has(kind))
  return (
    <ChecksSetting
      label={words.evaluates.planKinds}
      help={words.evaluates.planKindsHelp}
      name="planKinds"
      value={planKinds}
      choices={[...kinds, ...gone.map((kind) => ({ value: kind, label: kind }))]}
      onValue={(chosen) => {
        change((current) => setEvaluated(current, { planKinds: chosen }))
      }}
    />
  )
}

function OutcomeSetting({ definition, evaluates, change }: Props) {
  const { words } = useWords()
  const { goals, outcome } = evaluates
  const choices = outcomesIn(definition, goals)
  const chosen = choices.find(({ id }) => id === outcome.field)
  return (
    <>
      <SelectSetting
        label={words.evaluates.outcome}
        help={words.evaluates.outcomeHelp}
        name="outcome"
        value={chosen?.id ?? ''}
        choices={[
          ...(chosen ? [] : [{ value: '', label: words.template.noField }]),
          ...choices.map(({ id, label }): Choice => ({ value: id, label })),
        ]}
        onValue={(field) => {
          change((current) => setEvaluated(current, { outcome: { field, options: {} } }))
        }}
      />
      {chosen?.options.map(({ id, label }) => (
        <SelectSetting
          key={id}
          label={fill(words.evaluates.option, { option: label })}
          name={`outcome-${id}`}
          value={outcome.options[id] ?? 'continue'}
          choices={goalOutcomes.map((value) => ({ value, label: words.evaluates.outcomes[value] }))}
          onValue={(concludes) => {
            change((current) => setConclusion(current, id, concludes as GoalOutcome))
          }}
        />
      ))}
    </>
  )
}

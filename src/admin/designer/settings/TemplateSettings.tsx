'use client'

import { patched } from '../../../domain/designing/list.js'
import {
  occasions,
  subjects,
  type Guards,
  type Occasion,
  type PlanDefinition,
  type Subject,
} from '../../../domain/definition/definition.js'
import { fill } from '../../../translations/fill.js'
import { useDesignActions, useWords } from '../DesignContext.js'
import { TEMPLATE } from '../designState.js'
import { BriefSettings } from './BriefSettings.js'
import { EvaluatesSettings } from './EvaluatesSettings.js'
import { CheckSetting, ChecksSetting, SelectSetting, type Choice } from './inputs.js'
import { fieldsOf, firstRef, nowhere, RefSetting } from './RefSetting.js'

type Change = (part: Partial<PlanDefinition>) => void
type GuardProps = { definition: PlanDefinition; onGuards: (part: Partial<Guards>) => void }

/** What the plan is about, and what the law asks of it. */
export function TemplateSettings({ definition }: { definition: PlanDefinition }) {
  const { words } = useWords()
  const { dispatch } = useDesignActions()
  const change: Change = (part) => {
    dispatch({
      type: 'edit',
      name: { action: 'template', key: TEMPLATE },
      change: (current) => patched(current, part),
    })
  }
  const onGuards: GuardProps['onGuards'] = (part) => {
    const guards = patched(definition.guards ?? {}, part)
    change({
      guards: Object.keys(guards).length === 0 ? undefined : guards,
    })
  }
  return (
    <div className="leidraad-slots">
      <SelectSetting
        label={words.template.subject}
        name="subject"
        value={definition.subject ?? 'pupil'}
        choices={subjects.map((value) => ({ value, label: words.subjects[value] }))}
        onValue={(value) => {
          change({ subject: value as Subject })
        }}
      />
      <fieldset className="leidraad-slotcard">
        <legend className="leidraad-slotcard__title">{words.template.guards}</legend>
        <HearingGuard {...{ definition, onGuards }} />
        <ConsultationGuard {...{ definition, onGuards }} />
      </fieldset>
      <EvaluatesSettings definition={definition} />
      <BriefSettings definition={definition} />
    </div>
  )
}

function HearingGuard({ definition, onGuards }: GuardProps) {
  const { words } = useWords()
  const guard = definition.guards?.pupilHeard
  const heard = fieldsOf(definition, ['yesNo'])
  const whyNot = fieldsOf(definition, ['longText', 'shortText', 'richText'])
  const set = (part: Partial<NonNullable<Guards['pupilHeard']>>): void => {
    if (guard !== undefined) {
      onGuards({ pupilHeard: { ...guard, ...part } })
    }
  }
  const isPossible = heard.length > 0 && whyNot.length > 0
  const turn = (isOn: boolean): void => {
    const on = { heard: firstRef(heard), whyNot: firstRef(whyNot), occasions: [...occasions] }
    onGuards({ pupilHeard: isOn ? on : undefined })
  }
  if (guard === undefined && !isPossible) {
    return <Missing title={words.template.hearing} block={words.addables.hearing} />
  }
  return (
    <>
      <CheckSetting
        label={words.template.hearing}
        help={words.template.hearingHelp}
        name="pupilHeard"
        value={guard !== undefined}
        onValue={turn}
      />
      {guard !== undefined && <HearingInputs {...{ guard, set, heard, whyNot }} />}
    </>
  )
}

type HearingProps = {
  guard: NonNullable<Guards['pupilHeard']>
  set: (part: Partial<NonNullable<Guards['pupilHeard']>>) => void
  heard: readonly Choice[]
  whyNot: readonly Choice[]
}

function HearingInputs({ guard, set, heard, whyNot }: HearingProps) {
  const { words } = useWords()
  return (
    <div className="leidraad-condition">
      <RefSetting
        label={words.template.heard}
        name="heard"
        choices={heard}
        value={guard.heard}
        onValue={(ref) => {
          set({ heard: ref ?? nowhere })
        }}
      />
      <RefSetting
        label={words.template.whyNot}
        name="whyNot"
        choices={whyNot}
        value={guard.whyNot}
        onValue={(ref) => {
          set({ whyNot: ref ?? nowhere })
        }}
      />
      <ChecksSetting
        label={words.template.occasions}
        name="occasions"
        value={guard.occasions}
        choices={occasions.map((value) => ({ value, label: words.occasions[value] }))}
        onValue={(value) => {
          set({ occasions: value as Occasion[] })
        }}
      />
    </div>
  )
}

function ConsultationGuard({ definition, onGuards }: GuardProps) {
  const { words } = useWords()
  const guard = definition.guards?.consultation
  const conversations = fieldsOf(definition, ['table', 'group'])
  if (guard === undefined && conversations.length === 0) {
    return <Missing title={words.template.consultation} block={words.addables.consultations} />
  }
  return (
    <>
      <CheckSetting
        label={words.template.consultation}
        help={words.template.consultationHelp}
        name="consultation"
        value={guard !== undefined}
        onValue={(isOn) => {
          const on = { conversations: firstRef(conversations) }
          onGuards({ consultation: isOn ? on : undefined })
        }}
      />
      {guard !== undefined && (
        <ConsultationInputs {...{ definition, onGuards, guard, conversations }} />
      )}
    </>
  )
}

type ConsultationProps = GuardProps & {
  guard: NonNullable<Guards['consultation']>
  conversations: readonly Choice[]
}

function ConsultationInputs({ definition, onGuards, guard, conversations }: ConsultationProps) {
  const { words } = useWords()
  return (
    <div className="leidraad-condition">
      <RefSetting
        label={words.template.conversations}
        name="conversations"
        choices={conversations}
        value={guard.conversations}
        onValue={(ref) => {
          onGuards({ consultation: { ...guard, conversations: ref ?? nowhere } })
        }}
      />
      <RefSetting
        label={words.template.agreed}
        name="agreed"
        choices={fieldsOf(definition, ['yesNo'])}
        value={guard.agreed}
        onValue={(agreed) => {
          const { conversations: talks } = guard
          onGuards({ consultation: { conversations: talks, ...(agreed && { agreed }) } })
        }}
      />
    </div>
  )
}

function Missing({ title, block }: { title: string; block: string }) {
  const { words } = useWords()
  return (
    <div className="leidraad-set">
      <span className="leidraad-set__label">{title}</span>
      <p className="leidraad-set__help">{fill(words.template.missing, { block })}</p>
    </div>
  )
}

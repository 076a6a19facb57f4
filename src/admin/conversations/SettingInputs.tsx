'use client'

import type { PlanningProblem } from '../../domain/conversations/planningProblem.js'
import {
  conversationLimits,
  placeKinds,
  type Place,
} from '../../domain/conversations/conversation.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { Labelled } from '../Labelled.js'
import { MessageInput } from '../MessageInput.js'
import { useLanguage } from '../useLanguage.js'
import { MomentInputs } from './MomentInputs.js'
import type { Draft } from './planning.js'

export type SettingProps = {
  draft: Draft
  problems: readonly PlanningProblem[]
  onDraft: (draft: Draft) => void
}

/** When and where, and words of their own: of a new conversation and of one that changes. */
export function SettingInputs({ draft, problems, onDraft }: SettingProps) {
  return (
    <>
      <ProblemOf code="moments" problems={problems} />
      <MomentInputs
        moments={draft.moments}
        problems={problems}
        onMoments={(moments) => {
          onDraft({ ...draft, moments })
        }}
      />
      <PlaceInputs {...{ draft, problems, onDraft }} />
    </>
  )
}

type ProblemProps = { code: PlanningProblem['code']; problems: readonly PlanningProblem[] }

/** Of the form as a whole. */
export function ProblemOf({ code, problems }: ProblemProps) {
  const words = conversationPanel[useLanguage()]
  return problems.some((problem) => problem.code === code) ? (
    <p className="leidraad-field__issues" role="alert">
      {words.problems[code]}
    </p>
  ) : null
}

function PlaceInputs({ draft, problems, onDraft }: SettingProps) {
  const words = conversationPanel[useLanguage()]
  const { place } = draft
  const wrong = problems.find(({ code }) => code === 'place' || code === 'link')?.code
  const onPlace = (change: Partial<Place>): void => {
    onDraft({ ...draft, place: { ...place, ...change } })
  }
  return (
    <div className="leidraad-person">
      <Labelled label={words.place}>
        <select
          className="leidraad-input leidraad-input--select"
          value={place.kind}
          onChange={({ target: { value } }) => {
            onPlace({ kind: placeKinds.find((kind) => kind === value) ?? 'address' })
          }}
        >
          {placeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.placeKinds[kind]}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={words.placeTexts[place.kind]} problem={wrong && words.problems[wrong]}>
        <input
          className="leidraad-input"
          value={place.text}
          maxLength={conversationLimits.place}
          autoComplete="off"
          aria-invalid={wrong !== undefined}
          onChange={({ target }) => {
            onPlace({ text: target.value })
          }}
        />
      </Labelled>
    </div>
  )
}

/** In the mail and on the page of a guest. */
export function InvitationMessage({ draft, problems, onDraft }: SettingProps) {
  const words = conversationPanel[useLanguage()]
  const isWrong = problems.some(({ code }) => code === 'message')
  return (
    <MessageInput
      label={words.message}
      help={words.messageHelp}
      problem={isWrong ? words.problems.message : undefined}
      message={draft.message}
      onMessage={(message) => {
        onDraft({ ...draft, message })
      }}
    />
  )
}

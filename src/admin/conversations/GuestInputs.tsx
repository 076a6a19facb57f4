'use client'

import { Button } from '@payloadcms/ui'

import type {
  ConversationsOfPlan,
  ListedGuest,
} from '../../actions/conversations/conversationsOfPlan.js'
import type { PlanningProblem } from '../../domain/conversations/planningProblem.js'
import { contributorRoles } from '../../domain/definition/access.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { fill } from '../../translations/fill.js'
import { Labelled } from '../Labelled.js'
import { PersonInputs } from '../PersonInputs.js'
import { useLanguage } from '../useLanguage.js'
import {
  colleagueOf,
  freeColleagues,
  guestOf,
  notInvited,
  problemsAt,
  someoneElse,
  type DraftGuest,
} from './planning.js'
import { ProblemOf, type SettingProps } from './SettingInputs.js'

type GuestsProps = SettingProps & {
  plan: ConversationsOfPlan
  /** To a conversation that is there already. */
  invited?: readonly ListedGuest[]
  /** Who plans it, by the id of their account. */
  host: string
}

/** Who is invited: suggested, from the school, or somebody else. */
export function GuestInputs({ plan, invited = [], host, draft, problems, onDraft }: GuestsProps) {
  const words = conversationPanel[useLanguage()]
  const onGuests = (guests: readonly DraftGuest[]): void => {
    onDraft({ ...draft, guests })
  }
  return (
    <fieldset className="leidraad-slot">
      <legend className="leidraad-field__label">{words.who}</legend>
      <ProblemOf code="guests" problems={problems} />
      {draft.guests.map((guest, index) => (
        <GuestInput
          key={guest.key}
          guest={guest}
          codes={problemsAt(problems, 'guests', index)}
          onGuest={(next) => {
            onGuests(draft.guests.map((one) => (one.key === guest.key ? next : one)))
          }}
          onRemove={() => {
            onGuests(draft.guests.filter((one) => one.key !== guest.key))
          }}
        />
      ))}
      <AddGuest
        {...{ plan, host }}
        guests={[...invited, ...draft.guests]}
        onGuest={(guest) => {
          onGuests([...draft.guests, guest])
        }}
      />
    </fieldset>
  )
}

type AddProps = {
  plan: ConversationsOfPlan
  /** Who need not be added any more. */
  guests: readonly (DraftGuest | ListedGuest)[]
  host: string
  onGuest: (guest: DraftGuest) => void
}

function AddGuest({ plan, guests, host, onGuest }: AddProps) {
  const words = conversationPanel[useLanguage()]
  return (
    <>
      <div className="leidraad-actions" role="group" aria-label={words.suggested}>
        {notInvited(plan, guests).map((person) => (
          <Button
            key={person.name}
            buttonStyle="pill"
            size="small"
            margin={false}
            aria-label={fill(words.addWho, { name: person.name })}
            onClick={() => {
              onGuest(guestOf(person))
            }}
          >
            {person.name}
          </Button>
        ))}
        <Button
          buttonStyle="pill"
          size="small"
          margin={false}
          onClick={() => {
            onGuest(someoneElse())
          }}
        >
          {words.someoneElse}
        </Button>
      </div>
      <ColleagueChoice {...{ plan, guests, host, onGuest }} />
    </>
  )
}

function ColleagueChoice({ plan, guests, host, onGuest }: AddProps) {
  const words = conversationPanel[useLanguage()]
  const free = freeColleagues(plan, { guests, host })
  return free.length === 0 ? null : (
    <Labelled label={words.colleague}>
      <select
        className="leidraad-input leidraad-input--select"
        value=""
        onChange={({ target: { value } }) => {
          const colleague = free.find(({ id }) => id === value)
          if (colleague) {
            onGuest(colleagueOf(colleague))
          }
        }}
      >
        <option value="">{words.chooseColleague}</option>
        {free.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type GuestProps = {
  guest: DraftGuest
  codes: readonly PlanningProblem['code'][]
  onGuest: (guest: DraftGuest) => void
  onRemove: () => void
}

function GuestInput({ guest, codes, onGuest, onRemove }: GuestProps) {
  const words = conversationPanel[useLanguage()]
  const { name, user } = guest
  return (
    <div className="leidraad-slot" role="group" aria-label={name || words.nameless}>
      {user === undefined ? (
        <OutsiderInputs {...{ guest, codes, onGuest }} />
      ) : (
        <Colleague {...{ name, codes }} />
      )}
      <Button buttonStyle="secondary" size="small" margin={false} onClick={onRemove}>
        {fill(words.removeGuest, { name: name || words.nameless })}
      </Button>
    </div>
  )
}

/** Whose name and address the school knows. */
function Colleague({ name, codes }: Pick<GuestProps, 'codes'> & { name: string }) {
  const words = conversationPanel[useLanguage()]
  return (
    <>
      <p>{name}</p>
      {codes.map((code) => (
        <p key={code} className="leidraad-field__issues" role="alert">
          {words.problems[code]}
        </p>
      ))}
    </>
  )
}

const addressCodes: GuestProps['codes'] = [
  'email',
  'senderAddress',
  'plannerAddress',
  'invitedGuest',
  'doubleGuest',
]

function OutsiderInputs({ guest, codes, onGuest }: Omit<GuestProps, 'onRemove'>) {
  const words = conversationPanel[useLanguage()]
  const ofEmail = codes.find((code) => addressCodes.includes(code))
  return (
    <PersonInputs
      person={guest}
      words={words}
      roles={contributorRoles.map((role) => ({ role, text: words.roles[role] }))}
      problems={{
        name: codes.includes('guest') ? words.problems.guest : undefined,
        email: ofEmail && words.problems[ofEmail],
      }}
      onPerson={(changed) => {
        onGuest({ ...guest, ...changed })
      }}
    />
  )
}

'use client'

import { PlusIcon, XIcon } from '@payloadcms/ui'

import type { SignatureSlot } from '../../domain/signing/slots.js'
import { fill } from '../../translations/fill.js'
import { signing } from '../../translations/signing.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { IconButton } from '../fields/RowTools.js'
import { LineInput } from '../LineInput.js'
import { useLanguage } from '../useLanguage.js'
import { isBlank, type Person, type PersonIssue } from './signersToSend.js'
import { blankPerson } from './suggestedPeople.js'

type SlotProps = {
  slot: SignatureSlot
  people: readonly Person[]
  /** Of this slot. */
  issues: readonly PersonIssue[]
  onPeople: (people: Person[]) => void
}

/** The people who sign in one slot. */
export function SlotPeople({ slot, people, issues, onPeople }: SlotProps) {
  const words = signingPanel[useLanguage()]
  const mayAdd = slot.several === true || people.length === 0
  return (
    <fieldset className="leidraad-slot">
      <SlotLegend slot={slot} />
      <SlotIssues issues={issues} />
      {people.map((person) => (
        <PersonInputs
          key={person.key}
          person={person}
          issues={issues.filter(({ key }) => key === person.key)}
          onPerson={(next) => {
            onPeople(people.map((other) => (other.key === next.key ? next : other)))
          }}
          onRemove={() => {
            onPeople(people.filter((other) => other.key !== person.key))
          }}
        />
      ))}
      {people.length === 0 && <p className="leidraad-quiet">{words.nobody}</p>}
      {mayAdd && (
        <button
          type="button"
          className="leidraad-addrow"
          onClick={() => {
            onPeople([...people, blankPerson()])
          }}
        >
          <PlusIcon />
          {words.addPerson}
        </button>
      )}
    </fieldset>
  )
}

function SlotLegend({ slot }: { slot: SignatureSlot }) {
  const language = useLanguage()
  const words = signingPanel[language]
  const intents = slot.intents.map((intent) => signing[language].intents[intent]).join(' / ')
  return (
    <>
      <legend className="leidraad-field__label">
        {slot.label}
        {!slot.required && <span className="leidraad-quiet"> ({words.optional})</span>}
      </legend>
      <p className="leidraad-field__help">{fill(words.means, { intents })}</p>
    </>
  )
}

function SlotIssues({ issues }: Pick<SlotProps, 'issues'>) {
  const text = useIssueText(issues, ['slotEmpty', 'slotFull'])
  return text === undefined ? null : (
    <p className="leidraad-field__issues" role="alert">
      {text}
    </p>
  )
}

type PersonProps = {
  person: Person
  issues: readonly PersonIssue[]
  onPerson: (person: Person) => void
  onRemove: () => void
}

const ofEmail: readonly PersonIssue['code'][] = [
  'emailInvalid',
  'senderAddress',
  'addressShared',
  'duplicate',
]

function PersonInputs({ person, issues, onPerson, onRemove }: PersonProps) {
  const words = signingPanel[useLanguage()]
  return (
    <div className="leidraad-person">
      <LineInput
        label={words.name}
        type="text"
        value={person.name}
        problem={useIssueText(issues, ['nameMissing'])}
        onText={(name) => {
          onPerson({ ...person, name })
        }}
      />
      <LineInput
        label={words.email}
        type="email"
        value={person.email}
        problem={useIssueText(issues, ofEmail)}
        onText={(email) => {
          onPerson({ ...person, email })
        }}
      />
      <IconButton
        label={fill(words.removePerson, {
          name: isBlank(person) ? words.thisPerson : person.name,
        })}
        onClick={onRemove}
      >
        <XIcon />
      </IconButton>
    </div>
  )
}

function useIssueText(
  issues: readonly PersonIssue[],
  codes: readonly PersonIssue['code'][],
): string | undefined {
  const words = signing[useLanguage()].signerIssues
  const found = issues.find(({ code }) => codes.includes(code))
  return found && words[found.code]
}

'use client'

import type { PersonAnswer } from '../../domain/definition/answers.js'
import { personKinds, type PersonField } from '../../domain/fieldTypes/person.js'
import { isRecord } from '../../domain/kernel/json.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'
import type { PlanPerson } from '../../actions/plans/peopleOfPlan.js'
import { useFormWorld } from './FormWorld.js'
import type { InputProps } from './inputProps.js'
import { selectProps } from './SelectInput.js'

const isPerson = (answer: unknown): answer is PersonAnswer =>
  isRecord(answer) && typeof answer.ref === 'string' && typeof answer.name === 'string'

/** One of the people of this plan; whoever was chosen before stays, also when no longer listed. */
export function PersonInput(props: InputProps<PersonField>) {
  const { field, place, answer, onAnswer } = props
  const words = fieldInputs[useLanguage()]
  const people = useFormWorld().people.filter(({ kind }) => field.among.includes(kind))
  const chosen = isPerson(answer) ? answer : undefined
  const isGone = chosen !== undefined && !people.some(({ ref }) => ref === chosen.ref)
  return (
    <>
      <select
        {...selectProps(props)}
        value={chosen?.ref ?? ''}
        onChange={({ target: { value } }) => {
          const person = people.find(({ ref }) => ref === value)
          onAnswer(place, person === undefined ? null : { ref: person.ref, name: person.name })
        }}
      >
        <option value="">{words.noPerson}</option>
        {isGone && <option value={chosen.ref}>{fill(words.gone, { name: chosen.name })}</option>}
        <PeopleOptions people={people} />
      </select>
      {people.length === 0 && <p className="leidraad-quiet">{words.noPeople}</p>}
    </>
  )
}

/** Under their kind, when there is more than one. */
function PeopleOptions({ people }: { people: readonly PlanPerson[] }) {
  const words = fieldInputs[useLanguage()].personKinds
  const kinds = personKinds.filter((kind) => people.some((person) => person.kind === kind))
  const optionsOf = (kind: PlanPerson['kind']) =>
    people
      .filter((person) => person.kind === kind)
      .map(({ ref, name }) => (
        <option key={ref} value={ref}>
          {name}
        </option>
      ))
  return kinds.length < 2
    ? kinds.map(optionsOf)
    : kinds.map((kind) => (
        <optgroup key={kind} label={words[kind]}>
          {optionsOf(kind)}
        </optgroup>
      ))
}

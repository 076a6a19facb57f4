'use client'

import { Labelled } from './Labelled.js'
import { LineInput } from './LineInput.js'

type Person<Role extends string> = { name: string; email: string; role: Role }

type PersonProps<Role extends string> = {
  person: Person<Role>
  words: { name: string; email: string; role: string }
  roles: readonly { role: Role; text: string }[]
  problems: { name: string | undefined; email: string | undefined }
  onPerson: (changed: Partial<Person<Role>>) => void
}

/** Who is to be mailed a link. */
export function PersonInputs<Role extends string>(props: PersonProps<Role>) {
  const { person, words, problems, onPerson } = props
  return (
    <div className="leidraad-person">
      <LineInput
        {...{ label: words.name, value: person.name, problem: problems.name, type: 'text' }}
        onText={(name) => {
          onPerson({ name })
        }}
      />
      <LineInput
        {...{ label: words.email, value: person.email, problem: problems.email, type: 'email' }}
        onText={(email) => {
          onPerson({ email })
        }}
      />
      <RoleChoice {...props} />
    </div>
  )
}

function RoleChoice<Role extends string>({ person, words, roles, onPerson }: PersonProps<Role>) {
  return (
    <Labelled label={words.role}>
      <select
        className="leidraad-input leidraad-input--select"
        value={person.role}
        onChange={({ target: { value } }) => {
          onPerson({ role: roles.find(({ role }) => role === value)?.role ?? person.role })
        }}
      >
        {roles.map(({ role, text }) => (
          <option key={role} value={role}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

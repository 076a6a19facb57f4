'use client'

import { Labelled } from './Labelled.js'

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
      <Line
        {...{ label: words.name, value: person.name, problem: problems.name, type: 'text' }}
        onText={(name) => {
          onPerson({ name })
        }}
      />
      <Line
        {...{ label: words.email, value: person.email, problem: problems.email, type: 'email' }}
        onText={(email) => {
          onPerson({ email })
        }}
      />
      <RoleChoice {...props} />
    </div>
  )
}

type LineProps = {
  label: string
  value: string
  problem: string | undefined
  type: string
  onText: (text: string) => void
}

function Line({ label, value, problem, type, onText }: LineProps) {
  return (
    <Labelled label={label} problem={problem}>
      <input
        className="leidraad-input"
        type={type}
        value={value}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        onChange={({ target }) => {
          onText(target.value)
        }}
      />
    </Labelled>
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

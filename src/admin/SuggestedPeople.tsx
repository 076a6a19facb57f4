'use client'

import { Button } from '@payloadcms/ui'

import { fill } from '../translations/fill.js'

type SuggestedProps<Person> = {
  people: readonly Person[]
  /** Of them together; and of one, with `{name}`. */
  words: { suggested: string; suggest: string }
  onPerson: (person: Person) => void
}

/** Known people, each a button that fills them in. */
export function SuggestedPeople<Person extends { name: string; role: string }>({
  people,
  words,
  onPerson,
}: SuggestedProps<Person>) {
  return people.length === 0 ? null : (
    <div className="leidraad-actions" role="group" aria-label={words.suggested}>
      {people.map((person) => (
        <Button
          key={`${person.role} ${person.name}`}
          buttonStyle="pill"
          size="small"
          margin={false}
          aria-label={fill(words.suggest, { name: person.name })}
          onClick={() => {
            onPerson(person)
          }}
        >
          {person.name}
        </Button>
      ))}
    </div>
  )
}

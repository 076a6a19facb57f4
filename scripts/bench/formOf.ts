import { DEFINITION_FORMAT, type PlanDefinition } from '../../src/domain/definition/definition.js'
import type { Field } from '../../src/domain/fieldTypes/index.js'

const options = ['ja', 'deels', 'nee'].map((id) => ({ id, label: id }))

/** What a section asks, over and over: two in five questions depend on an answer above them. */
function fieldOf(index: number): Field {
  const id = `field-${index}`
  const label = `Vraag ${index}`
  const showWhen = { ref: { field: `field-${index - 1}` }, is: 'answered' as const }
  switch (index % 5) {
    case 0:
      return { id, label, type: 'choice', options, required: 'discuss' }
    case 1:
      return { id, label, type: 'longText', help: 'Schrijf het zo concreet mogelijk op.' }
    case 2:
      return { id, label, type: 'number', min: 0, max: 100, width: 'half' }
    case 3:
      return { id, label, type: 'shortText', required: 'sign', requireWhen: showWhen }
    default:
      return { id, label, type: 'date', showWhen }
  }
}

const SECTIONS = 10

/** A template of so many fields, spread over ten sections. */
export const formOf = (fields: number): PlanDefinition => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: Array.from({ length: SECTIONS }, (_, section) => ({
    id: `section-${section + 1}`,
    title: `Onderdeel ${section + 1}`,
    fields: Array.from({ length: fields / SECTIONS }, (__, index) =>
      fieldOf(section * (fields / SECTIONS) + index + 1),
    ),
  })),
  slots: [],
})

/** Fields as Payload nests them: some hold a part of the record, others only lay it out. */
import type { Field, Tab } from 'payload'

type Named = Field & { name: string }

/** Has a name in the record; a row, and tabs without a name, have none. */
export const isNamed = (field: Field): field is Named =>
  'name' in field && typeof field.name === 'string' && field.name !== ''

/** What stands in a field that only lays out; each tab by itself. */
export function subfieldsOf(field: Field): Field[][] {
  if (field.type === 'tabs') {
    return field.tabs.filter((tab) => !isNamedTab(tab)).map(({ fields }) => fields)
  }
  return 'fields' in field ? [field.fields] : []
}

export const isNamedTab = (tab: Tab): boolean => 'name' in tab && Boolean(tab.name)

type Change = (fields: Field[]) => Field[]

/** The same layout, with other fields in it. */
export function withSubfields(field: Field, change: Change): Field {
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) =>
      isNamedTab(tab) ? tab : { ...tab, fields: change(tab.fields) },
    )
    return { ...field, tabs }
  }
  return 'fields' in field ? { ...field, fields: change(field.fields) } : field
}

/** Definitions as plain JSON, piece by piece: sound until a test breaks one piece. */
export type Json = Record<string, unknown>

export const field = (settings: Json): Json => ({ id: 'field', label: 'Veld', ...settings })
export const sectionWith = (settings: Json): Json => ({
  id: 'part',
  title: 'Deel',
  fields: [],
  ...settings,
})
export const definitionWith = (settings: Json): Json => ({
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [],
  slots: [],
  ...settings,
})
export const withField = (settings: Json): Json =>
  definitionWith({ sections: [sectionWith({ fields: [field(settings)] })] })
export const slotsOf = (settings: Json): Json[] => [
  {
    id: 'pupil',
    label: 'Leerling',
    role: 'pupil',
    intents: ['heard'],
    required: false,
    order: 1,
    ...settings,
  },
]
export const withSlot = (settings: Json): Json => definitionWith({ slots: slotsOf(settings) })
export const many = (amount: number, make: (id: string) => Json): Json[] =>
  Array.from({ length: amount }, (_, index) => make(`n${index}`))
export const option = (id: string): Json => ({ id, label: id })

export const withFields = (...fields: Json[]): Json =>
  definitionWith({ sections: [sectionWith({ fields })] })
export const text = (id: string, settings: Json = {}): Json => ({
  id,
  label: id,
  type: 'shortText',
  ...settings,
})
export const when = (ref: Json, is = 'answered', value?: unknown): Json => ({ ref, is, value })
export const restricted = (access: Json | undefined, id: string, fields: Json[]): Json =>
  sectionWith({ id, title: id, access, fields })
export const computed = (expression: Json): Json =>
  text('sum', { type: 'computed', result: 'number', expression })

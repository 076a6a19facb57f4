/**
 * The parts of a form page, as values for a template that is compiled strictly: every node has
 * every property, `false` for what it is not.
 */
export type Choice = { id: string; value: string; label: string; checked: boolean }
export type Other = { id: string; name: string; value: string; label: string } | false

export type LineNode = {
  type: string
  value: string
  inputmode: string | false
  maxlength: number | false
  autocomplete: string
}
export type RowNode = {
  id: string
  title: string
  rowId: string
  error: string | false
  fields: FieldNode[]
  remove: { value: string; label: string } | false
}
export type Kinds = {
  line: LineNode
  area: { value: string; rows: number; note: string | false }
  radios: { choices: Choice[]; other: Other; inline: boolean }
  checks: { choices: Choice[]; other: Other }
  select: { choices: Choice[]; none: string; other: Other }
  files: {
    kept: { id: string; name: string; href: string | false; remove: string; label: string }[]
    added: { name: string; text: string }[]
    removeName: string
    accept: string | false
  }
  rows: {
    name: string
    items: RowNode[]
    empty: string | false
    add: { value: string; label: string } | false
  }
  scores: {
    name: string
    corner: string
    heads: string[]
    rows: { id: string; label: string; cells: FieldNode[] }[]
  }
  heading: { text: string }
  explanation: { paragraphs: string[] }
  /** Read, not filled: a computed value, or an answer that may not change now. */
  output: { lines: string[]; note: string | false }
}

export type FieldNode = {
  id: string
  name: string
  label: string
  optional: string | false
  help: string | false
  example: string | false
  hint: string | false
  /** Whether there is any of these three. */
  hasHelp: boolean
  error: string | false
  /** Of every element that explains the input; empty is no attribute. */
  describedBy: string | false
  /** Tells the server that this was asked, where a browser sends nothing for no choice. */
  asked: boolean
} & { [K in keyof Kinds]: Kinds[K] | false }

export const blankNode: FieldNode = {
  id: '',
  name: '',
  label: '',
  optional: false,
  help: false,
  example: false,
  hint: false,
  hasHelp: false,
  error: false,
  describedBy: false,
  asked: false,
  line: false,
  area: false,
  radios: false,
  checks: false,
  select: false,
  files: false,
  rows: false,
  scores: false,
  heading: false,
  explanation: false,
  output: false,
}

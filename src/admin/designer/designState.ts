/** What the designer holds: the definition with its history, what is open, and what to say and focus. */
import { did, historyOf, redone, undone, type History } from '../../domain/designing/history.js'
import {
  fieldAt,
  keyOf,
  pathOfKey,
  sectionAt,
  type NodePath,
} from '../../domain/designing/nodePath.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'

export type StepAction =
  'added' | 'removed' | 'moved' | 'copied' | 'changed' | 'slots' | 'template' | 'text' | 'recovered'

/** What a step is called, and where it was done. */
export type StepName = {
  action: StepAction
  kind?: 'field' | 'section'
  label?: string
  key: string
}

export const SLOTS = ':slots'
export const TEMPLATE = ':template'

export type FocusOn = {
  key: string
  /** The card, its name, or a setting by its name. */
  part: string
}

export type DesignState = {
  history: History<PlanDefinition, StepName>
  /** Id of the open section, or what stands beside the sections. */
  open: string
  /** Key of the selected field; empty for the section itself. */
  selected: string
  /** A new object each time, so that the same place can be asked twice. */
  focus: FocusOn | undefined
}

export type Edit = {
  type: 'edit'
  name: StepName
  joins?: string
  change: (definition: PlanDefinition) => PlanDefinition
  /** What is selected afterwards, and where the focus goes. */
  select?: string
  focus?: FocusOn
}

export type DesignAction =
  | Edit
  | { type: 'select'; key: string; focus?: FocusOn }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'reset'; definition: PlanDefinition }

export const designStateOf = (definition: PlanDefinition): DesignState => ({
  history: historyOf(definition),
  open: definition.sections[0]?.id ?? TEMPLATE,
  selected: '',
  focus: undefined,
})

export function designReducer(state: DesignState, action: DesignAction): DesignState {
  switch (action.type) {
    case 'edit':
      return edited(state, action)
    case 'select':
      return { ...selecting(state, action.key), focus: action.focus }
    case 'undo':
      return turned(state, undone(state.history), state.history.past.at(-1)?.step.name)
    case 'redo':
      return turned(state, redone(state.history), state.history.future.at(-1)?.step.name)
    case 'reset':
      return settled({ ...state, history: historyOf(action.definition), focus: undefined })
  }
}

function edited(state: DesignState, { name, joins, change, select, focus }: Edit): DesignState {
  const next = change(state.history.present)
  if (next === state.history.present) {
    return state
  }
  const history = did(state.history, next, { name, ...(joins !== undefined && { joins }) })
  const now = { ...state, history, focus }
  return settled(select === undefined ? now : selecting(now, select))
}

function turned(
  state: DesignState,
  history: DesignState['history'] | undefined,
  name: StepName | undefined,
): DesignState {
  if (history === undefined || name === undefined) {
    return state
  }
  const next = settled({ ...selecting({ ...state, history }, name.key) })
  const key = next.selected === '' ? next.open : next.selected
  return { ...next, focus: { key, part: 'card' } }
}

/** A key names a section, what stands beside the sections, or a field with all around it. */
function selecting(state: DesignState, key: string): DesignState {
  const [open = state.open] = pathOfKey(key)
  return { ...state, open, selected: key.includes('/') ? key : '' }
}

const isThere = (definition: PlanDefinition, path: NodePath): boolean =>
  path.length === 1
    ? sectionAt(definition, path) !== undefined
    : fieldAt(definition, path) !== undefined

/** Nothing stays selected that is no longer there. */
function settled(state: DesignState): DesignState {
  const { present } = state.history
  if (state.open.startsWith(':')) {
    return { ...state, selected: '' }
  }
  if (!isThere(present, [state.open])) {
    return { ...state, open: present.sections[0]?.id ?? TEMPLATE, selected: '' }
  }
  let path = pathOfKey(state.selected)
  while (path.length > 1 && !isThere(present, path)) {
    path = path.slice(0, -1)
  }
  return { ...state, selected: path.length > 1 ? keyOf(path) : '' }
}

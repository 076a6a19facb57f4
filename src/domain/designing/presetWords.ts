/** The words that new parts start with; the one who designs changes them at will. */
import type { OurType } from '../fieldTypes/index.js'
import type { FreshWords } from '../fieldTypes/leaf.js'

export type PresetWords = Omit<FreshWords, 'text'> & {
  types: Record<OurType, string>
  section: string
  goals: Record<
    | 'label'
    | 'item'
    | 'goal'
    | 'start'
    | 'approach'
    | 'who'
    | 'when'
    | 'criterion'
    | 'evaluation'
    | 'status',
    string
  > & { statuses: readonly string[] }
  levels: Record<'label' | 'middle' | 'end' | 'level' | 'functioning' | 'months' | 'yield', string>
  consultations: Record<
    'label' | 'date' | 'present' | 'discussed' | 'agreements' | 'agreed' | 'why',
    string
  >
  hearing: Record<'explanation' | 'text' | 'heard' | 'opinion' | 'done' | 'whyNot', string>
}

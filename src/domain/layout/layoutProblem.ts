/** What is wrong with a layout, and where; texts are found by code in `translations/layout.ts`. */
import type { PageFault } from '../printing/reading.js'

export type LayoutSetting =
  | 'cover'
  | 'contents'
  | 'order'
  | 'columns'
  | 'newPage'
  | 'empty'
  | 'accent'
  | 'logo'
  | 'letterhead'
  | 'source'

/** Of a template or style sheet somebody wrote. */
export type SourceProblemCode =
  | 'notText'
  | 'tooLarge'
  | 'syntax'
  | 'unescaped'
  | 'partial'
  | 'decorator'
  | 'helper'
  | 'path'
  | 'depth'
  | 'size'
  | 'element'
  | 'attribute'
  | 'address'
  | 'valueInTag'
  | 'tagOpen'
  | 'cssCharacter'
  | 'cssImport'
  | 'cssAddress'
  | 'cssFunction'
  | 'cssMargin'
  | 'cssPage'
  | 'cssRoot'
  | 'cssPlace'
  | 'cssFont'
  | 'cssOpen'

export type SourceProblem = {
  part: 'template' | 'css'
  code: SourceProblemCode
  line: number
  /** What was met there: a name, an element, a limit. */
  found?: string
}

export type LayoutProblem =
  | { code: 'shape'; setting?: string }
  | { code: 'unknown'; setting: string }
  | { code: 'tooLong' | 'tooMany'; setting: string; max: number }
  | { code: 'colour' }
  /** The ratio measured, and the one asked for. */
  | { code: 'contrast'; ratio: number; minimum: number }
  | { code: 'source'; problem: SourceProblem }
  /** The page that came of it cannot be read by everyone. */
  | { code: 'page'; fault: PageFault }

/** A section that is not in the form (any more): kept, and without effect. */
export type LayoutWarning = { setting: 'order' | 'newPage'; sectionId: string }

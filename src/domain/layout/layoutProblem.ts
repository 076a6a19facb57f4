/** What is wrong with a layout, and where; texts are found by code in `translations/layout.ts`. */
import type { PageFault } from '../printing/reading.js'

export type LayoutSetting =
  | 'cover'
  | 'contents'
  | 'order'
  | 'density'
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
  | 'htmlSyntax'
  | 'cssCharacter'
  | 'cssOpen'
  | 'cssSyntax'
  | 'cssDepth'
  | 'cssSize'
  | 'cssLong'
  | 'cssAtRule'
  | 'cssMedia'
  | 'cssNesting'
  | 'cssSelector'
  | 'cssRoot'
  | 'cssProof'
  | 'cssProperty'
  | 'cssFont'
  | 'cssVariable'
  | 'cssFunction'
  | 'cssAddress'
  | 'cssValue'
  | 'cssMargin'
  | 'cssPage'

/** Both count from 1. */
export type SourcePlace = { line: number; column: number }

/** Something wrong in a layout that an author wrote, and where. */
export type SourceProblem = SourcePlace & {
  part: 'template' | 'css'
  code: SourceProblemCode
  /** What was met there: a name, an element, a limit. */
  found?: string
  /** Of a value: what can stand there, in the notation of CSS. */
  expected?: string
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

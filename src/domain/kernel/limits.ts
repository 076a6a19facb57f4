/**
 * How large a definition or an answer may be. Together they keep a plan within what a browser fills,
 * a database row holds (SQLite and MongoDB alike) and a printer prints.
 */
export const limits = {
  sections: 60,
  /** Fields of all sections together, inner fields of groups included. */
  fields: 400,
  options: 200,
  columns: 20,
  /** Answers that make a plan in brief: it is to be read in five minutes. */
  inBrief: 16,
  slots: 20,
  id: 64,
  label: 300,
  /** Help, introductions and explanations. */
  prose: 5_000,
  shortText: 500,
  longText: 20_000,
  /** Words of a sender in a mail. */
  message: 1_000,
  rows: 500,
  /** Of all tables and groups of a plan together. */
  allRows: 5_000,
  /** Parts that hang on one another in a row: asked last to first, each waits for the next. */
  chain: 50,
  /** Of working out what a form comes to (`logic/steps.ts`), twice in a save: half a second on a slow machine. */
  steps: 500_000,
  /** Of a person or a file. */
  reference: 100,
  richTextNodes: 5_000,
  /** Lists inside lists count twice. */
  richTextDepth: 12,
  /** Plans of one export. */
  exportedPlans: 2_000,
  /** Files of one answer. */
  files: 10,
  /** Parts of one condition, operands of one function. */
  conditions: 20,
  /** Conditions and functions inside one another. */
  conditionDepth: 4,
  expressionDepth: 6,
  /** Parts of one computed value together. */
  expressionParts: 40,
  decimals: 10,
  /** Bytes of UTF-8 JSON. */
  definitionBytes: 1_000_000,
  answersBytes: 2_000_000,
  /** Containers inside one another; a valid definition has some twenty. */
  depth: 24,
  /** Issues or problems in one list: more helps nobody. */
  listed: 200,
} as const

/** Names that reach the prototype when used as a key of an ordinary object. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

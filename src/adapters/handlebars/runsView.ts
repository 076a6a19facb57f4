import type { Paragraph } from '../../domain/richText/richBlock.js'

/** What a layout sees: every property is there, because layouts are compiled strictly. */
export type View = Record<string, unknown>

const safeHref = /^(https?:\/\/|mailto:)/i

export const runsView = (runs: Paragraph): View[] =>
  runs.map((run) => ({
    text: run.text,
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    href: run.href !== undefined && safeHref.test(run.href) ? run.href : false,
  }))

export const isWritten = (runs: Paragraph): boolean => runs.some(({ text }) => text.trim() !== '')

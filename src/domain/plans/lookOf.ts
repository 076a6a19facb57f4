/** What a layout leaves open is filled in here, once, so that no composer guesses. */
import type { PrintLayout } from '../layout/layout.js'
import type { Look } from '../printing/document.js'

export const lookOf = (layout: PrintLayout): Look => ({
  cover: layout.cover ?? 'full',
  contents: layout.contents ?? true,
  columns: layout.columns ?? 2,
  logo: layout.logo ?? true,
  letterhead: (layout.letterhead ?? []).filter((line) => line.trim() !== ''),
  ...(layout.density !== undefined && { density: layout.density }),
  ...(layout.accent !== undefined && { accent: layout.accent }),
  ...(layout.source !== undefined && { source: layout.source }),
})

/** Answers that stand on a page by themselves, drawn as those of a document are. */
import type { Answered } from '../../ports/pages.js'
import { printing } from '../../translations/printing.js'
import { blocksView, type Setting } from './blocksView.js'
import type { View } from './runsView.js'

export function answeredView({ language, at }: Answered): View {
  const setting: Setting = { words: printing[language], columns: 2, bySlot: new Map() }
  const views = Object.entries(at).map(([name, { beneath, blocks }]) => [
    name,
    blocksView(blocks, { level: 3, above: beneath, setting }),
  ])
  return Object.fromEntries(views) as View
}

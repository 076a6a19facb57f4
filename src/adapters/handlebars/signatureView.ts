import type { SignatureBlock } from '../../domain/printing/document.js'
import type { printing } from '../../translations/printing.js'
import type { View } from './runsView.js'
import { toStrokePath } from './toStrokePath.js'

export type Words = Record<keyof typeof printing.nl, string>

export type Signed = { block: SignatureBlock; index: number }

/** `index` finds a signature back in the page: none of them may be missing from it. */
export function signatureView({ block, index }: Signed, words: Words): View {
  const path = toStrokePath(block.strokes ?? [])
  return {
    ...block,
    index,
    signed: block.outcome === 'signed',
    declined: block.outcome === 'declined',
    outcome: words[block.outcome],
    statement: block.statement ?? false,
    statementLabel: block.outcome === 'declined' ? words.reason : words.statement,
    signedAt: block.signedAt ?? false,
    typedName: block.typedName ?? false,
    path: path === '' ? false : path,
    alternative: `${words.signatureOf} ${block.name}`,
  }
}

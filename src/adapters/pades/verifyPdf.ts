import { judge } from '../../domain/verification/judge.js'
import type { Verdict } from '../../domain/verification/verdict.js'
import { toAnchor, type TrustAnchor } from './certificates.js'
import { inspect } from './inspect.js'

/** The verdict over any bytes, believing seals of these anchors only. */
export const verifyPdf = (pdf: Uint8Array, trust: readonly TrustAnchor[]): Promise<Verdict> =>
  judge(inspect(pdf, trust.map(toAnchor)))

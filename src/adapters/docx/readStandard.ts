/** A Word document as a function description: what the thread of the codec does. */
import { readFunctionDescription } from '../../domain/exchange/readFunctionDescription.js'
import type { ReadStandard } from '../../ports/codec.js'
import { readDocx, type DocxLimits } from './readDocx.js'

export async function readStandard(file: Uint8Array, limits: DocxLimits): Promise<ReadStandard> {
  const { paragraphs, notices } = await readDocx(file, limits)
  return { content: readFunctionDescription(paragraphs), notices }
}

import { isRecord } from '../../domain/kernel/json.js'
import type { Failure } from '../failure.js'

/** What the server found wrong with what was sent; it alone judges. */
export function problemsIn<Problem>({ data }: Pick<Failure, 'data'>): Problem[] {
  const { problems } = data
  return Array.isArray(problems) ? ((problems as unknown[]).filter(isRecord) as Problem[]) : []
}

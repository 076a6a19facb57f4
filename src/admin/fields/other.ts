/** Something else than the options of a choice: `other:` and what was written. */
import { OTHER } from '../../domain/definition/answers.js'

/** What was written; `undefined` when the answer is one of the options or none. */
export const otherText = (answer: unknown): string | undefined =>
  typeof answer === 'string' && answer.startsWith(OTHER) ? answer.slice(OTHER.length) : undefined

export const otherAnswer = (text: string): string => `${OTHER}${text}`

type Ticked = { options: readonly { id: string }[]; other: string | undefined }

/** In the order of the options, something else last, so that the order of ticking is no change. */
export function choicesOf({ options, other }: Ticked, ids: readonly string[]): string[] | null {
  const chosen = options.map(({ id }) => id).filter((id) => ids.includes(id))
  const all = other === undefined ? chosen : [...chosen, otherAnswer(other)]
  return all.length > 0 ? all : null
}

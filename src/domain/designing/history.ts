/**
 * What was done, to be undone and done again. Steps carry their name; steps with the same `joins`
 * right after one another are one step, so that a word typed is not undone by letter. Bounded: the
 * oldest steps go first.
 */
const MOST_STEPS = 200

export type Step<N> = { name: N; joins?: string }
type Past<T, N> = { value: T; step: Step<N> }

export type History<T, N> = {
  present: T
  past: readonly Past<T, N>[]
  future: readonly Past<T, N>[]
}

export const historyOf = <T, N>(present: T): History<T, N> => ({ present, past: [], future: [] })

export function did<T, N>(history: History<T, N>, next: T, step: Step<N>): History<T, N> {
  const { present, past } = history
  if (next === present) {
    return history
  }
  const last = past.at(-1)
  if (step.joins !== undefined && last?.step.joins === step.joins && history.future.length === 0) {
    return { present: next, past, future: [] }
  }
  return { present: next, past: [...past, { value: present, step }].slice(-MOST_STEPS), future: [] }
}

export function undone<T, N>({ present, past, future }: History<T, N>): History<T, N> | undefined {
  const last = past.at(-1)
  return (
    last && {
      present: last.value,
      past: past.slice(0, -1),
      future: [...future, { value: present, step: last.step }],
    }
  )
}

export function redone<T, N>({ present, past, future }: History<T, N>): History<T, N> | undefined {
  const next = future.at(-1)
  return (
    next && {
      present: next.value,
      past: [...past, { value: present, step: next.step }],
      future: future.slice(0, -1),
    }
  )
}

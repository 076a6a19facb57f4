import type { Evidence } from '../sealing/evidence.js'

type NamedPlan = { kind: 'follows' | 'evaluates'; plan: string }

/** The plans that evidence names, by title and by the SHA-256 of their sealed PDF. */
export const namedPlans = (evidence: Evidence): NamedPlan[] =>
  (['follows', 'evaluates'] as const).flatMap((kind) => {
    const named = evidence[kind]
    return named ? [{ kind, plan: `${named.title} (SHA-256 ${named.sha256})` }] : []
  })

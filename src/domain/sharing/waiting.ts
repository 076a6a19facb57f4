/** Remarks that wait for an answer, as whoever answers them finds them: plan by plan. */
export type WaitingRemarks = {
  planId: string
  count: number
  /** When the oldest was made, ISO 8601. */
  since: string
}

/** The longest waiting first. */
export function waitingByPlan(
  remarks: readonly { plan: string; madeAt: string }[],
): WaitingRemarks[] {
  const plans = new Map<string, WaitingRemarks>()
  for (const { plan: planId, madeAt } of remarks) {
    const { count, since } = plans.get(planId) ?? { count: 0, since: madeAt }
    plans.set(planId, { planId, count: count + 1, since: since < madeAt ? since : madeAt })
  }
  return [...plans.values()].sort((a, b) => a.since.localeCompare(b.since))
}

/** What was tried and what came of it, by way in and by reason. */
type Counts = { tried: number; accepted: number; refused: number }

export type Tally = ReturnType<typeof createTally>

export function createTally() {
  const ways = new Map<string, Counts>()
  const reasons = new Map<string, number>()
  return {
    count: (way: string, isAccepted: boolean, codes: readonly string[]) => {
      const counts = ways.get(way) ?? { tried: 0, accepted: 0, refused: 0 }
      counts.tried += 1
      counts[isAccepted ? 'accepted' : 'refused'] += 1
      ways.set(way, counts)
      for (const code of new Set(codes)) {
        reasons.set(code, (reasons.get(code) ?? 0) + 1)
      }
    },
    lines: (): string[] => [
      ...[...ways].map(
        ([way, { tried, accepted, refused }]) =>
          `${way.padEnd(24)} tried ${tried}, accepted ${accepted}, refused ${refused}`,
      ),
      `reasons: ${[...reasons]
        .sort(([, one], [, other]) => other - one)
        .map(([code, times]) => `${code} ${times}`)
        .join(', ')}`,
    ],
  }
}

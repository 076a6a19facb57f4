import type { Payload } from 'payload'

const asking = ['find', 'findOne', 'findVersions'] as const

export type Question = {
  what: (typeof asking)[number]
  collection: string
  select: unknown
  found: unknown
}

/** What a database was asked for while something was done: counted, because it is not timed. */
export async function questionsDuring(
  { db }: Payload,
  work: () => Promise<unknown>,
): Promise<Question[]> {
  const asked: Question[] = []
  const own = Object.fromEntries(asking.map((what) => [what, db[what]]))
  for (const what of asking) {
    const ask = db[what] as (args: { collection: string; select?: unknown }) => unknown
    Object.assign(db, {
      [what]: async (args: { collection: string; select?: unknown }) => {
        const found = await ask.call(db, args)
        asked.push({ what, found, collection: args.collection, select: args.select })
        return found
      },
    })
  }
  try {
    await work()
  } finally {
    Object.assign(db, own)
  }
  return asked
}

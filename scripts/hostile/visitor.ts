import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Somebody else who is there meanwhile. */
export type Visitor = {
  /** Their longest wait since this was asked last, in whole milliseconds; `Infinity` when they were refused. */
  longestWait: () => Promise<number>
  leave: () => void
}

/** Resolves once they have read their first page. */
export async function openVisitor(address: string): Promise<Visitor> {
  const child = fork(join(import.meta.dirname, 'visiting.ts'), [address], {
    serialization: 'advanced',
  })
  await once(child, 'message')
  return {
    longestWait: async () => {
      child.send('tell')
      const [longest] = (await once(child, 'message')) as [number]
      return Math.round(longest)
    },
    leave: () => child.disconnect(),
  }
}

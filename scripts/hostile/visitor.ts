/** Somebody else who reads a public page meanwhile, over and over, and remembers the longest wait. */
export type Visitor = { stop: () => Promise<number> }

const PAUSE = 100

export function startVisitor(address: string): Visitor {
  let isThere = true
  let longest = 0
  const walk = async () => {
    while (isThere) {
      const from = performance.now()
      await fetch(`${address}/controle`)
        .then((reply) => reply.text())
        .catch(() => undefined)
      longest = Math.max(longest, performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
  const walked = walk()
  return {
    stop: async () => {
      isThere = false
      await walked
      return Math.round(longest)
    },
  }
}

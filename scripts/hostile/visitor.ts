/** Somebody else who reads a file of the public pages meanwhile, over and over, and remembers the longest wait. */
export type Visitor = { stop: () => Promise<number> }

const PAUSE = 100

export function startVisitor(address: string): Visitor {
  let isThere = true
  let longest = 0
  const walk = async () => {
    const page = await (await fetch(`${address}/teken/nobody`)).text()
    const file = /\/pagina\/[\w.-]+\.css/.exec(page)?.[0] ?? '/pagina/'
    while (isThere) {
      const from = performance.now()
      await fetch(`${address}${file}`)
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

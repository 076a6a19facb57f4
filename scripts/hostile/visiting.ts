/**
 * The process of somebody else: reads a file of the public pages over and over, and remembers the
 * longest wait. One of its own, because an attacker that is busy itself would read the clock late.
 */
const PAUSE = 100
const [address = ''] = process.argv.slice(2)

let longest = 0

async function readOnce(file: string): Promise<void> {
  const from = performance.now()
  const isRead = await fetch(`${address}${file}`)
    .then(async (reply) => reply.ok && (await reply.text()) !== '')
    .catch(() => false)
  // Refused or cut off is worse than any wait.
  longest = Math.max(longest, isRead ? performance.now() - from : Infinity)
}

async function visit(): Promise<void> {
  const page = await (await fetch(`${address}/teken/nobody`)).text()
  const file = /\/pagina\/[\w.-]+\.css/.exec(page)?.[0] ?? '/pagina/'
  await readOnce(file)
  longest = 0
  process.on('message', () => void tell(file))
  process.send?.('ready')
  for (;;) {
    await readOnce(file)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

/** One more reading, so that a wait that is going on counts. */
async function tell(file: string): Promise<void> {
  await readOnce(file)
  process.send?.(longest)
  longest = 0
}

process.on('disconnect', () => process.exit())
await visit()

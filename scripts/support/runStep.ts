/** A named step of `npm run check`. */
import { spawn } from 'node:child_process'

export type Step = {
  name: string
  command: [string, ...string[]]
  env?: Record<string, string>
}

/** Its own output is shown as it comes, or whole at its end, when others run beside it. */
export async function runStep(step: Step, shown: 'as it comes' | 'at the end'): Promise<boolean> {
  if (shown === 'as it comes') {
    console.log(`\n── ${step.name}`)
  }
  const started = Date.now()
  const { status, output } = await ended(step, shown)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  const heading = shown === 'at the end' ? `\n── ${step.name}\n` : ''
  const verdict = status === 0 ? 'passed' : 'FAILED'
  console.log(`${heading}${output}── ${step.name}: ${verdict} (${seconds} s)`)
  return status === 0
}

function ended({ command, env }: Step, shown: string) {
  const [program, ...args] = command
  const chunks: Buffer[] = []
  const child = spawn(program, args, {
    stdio: shown === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }))
  })
}

/** Builds the platform when there is no build of this very source. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { passSignalsTo } from './endTogether.js'

const sources = [
  'src',
  'collections',
  'templates',
  'scripts/support',
  'scripts/migrations',
  'payload.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]
const mark = join('.next', 'leidraad-source')

export const needsBuild = () => !existsSync(mark) || readFileSync(mark, 'utf8') !== sourceDigest()

export async function build(): Promise<void> {
  const digest = sourceDigest()
  const { code, output } = await run([
    '--no-deprecation',
    'node_modules/next/dist/bin/next',
    'build',
  ])
  if (code !== 0) {
    throw new Error(`The platform could not be built:\n${output}`)
  }
  writeFileSync(mark, digest)
}

const run = (args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve, reject) => {
    const chunks: Buffer[] = []
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    passSignalsTo(child)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }),
    )
  })

function sourceDigest(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const filesUnder = (path: string): string[] =>
  path.includes('.') && !path.includes('/')
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()

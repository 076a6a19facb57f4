/** An empty Payload app of someone else, in a folder of its own, with this package installed in it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { plainEnvironment, run } from './command.js'

type Manifest = { devDependencies: Record<string, string>; overrides: Record<string, string> }

/** What every Payload app has, whatever plugins it uses. */
const ofTheHost = [
  '@payloadcms/db-sqlite',
  '@payloadcms/next',
  '@payloadcms/richtext-lexical',
  '@payloadcms/ui',
  '@types/react',
  'graphql',
  'next',
  'payload',
  'react',
  'react-dom',
  'typescript',
]

/** This repository as it would be published: packed by `npm run check` already, or here. */
export async function pack(into: string): Promise<string> {
  if (process.env.LEIDRAAD_PACKAGE) {
    return process.env.LEIDRAAD_PACKAGE
  }
  const { code, output } = await run('npm', ['pack', '--pack-destination', into])
  if (code !== 0) {
    throw new Error(`npm pack failed: ${output}`)
  }
  return join(into, output.trim().split('\n').at(-1) ?? '')
}

/** Installs the package in the app, and makes its import map as Payload's documentation says. */
export async function installHost(folder: string, tarball: string): Promise<void> {
  const own = JSON.parse(await readFile('package.json', 'utf8')) as Manifest
  const dependencies = Object.fromEntries(
    ofTheHost.map((name) => [name, own.devDependencies[name] ?? '']),
  )
  const manifest = {
    name: 'host-app',
    private: true,
    type: 'module',
    dependencies: { ...dependencies, leidraad: `file:${tarball}` },
    overrides: own.overrides,
  }
  await mkdir(folder, { recursive: true })
  await cp('test/fixtures/host', folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  await succeed(folder, ['install', '--prefer-offline', '--no-audit', '--no-fund'])
  await succeed(folder, ['exec', '--no', '--', 'payload', 'generate:importmap'], withoutWait)
}

/**
 * Lexical's entry for plain Node waits for a dynamic import at its top level. Under tsx that promise
 * now and then never settles: Payload's command then ends with code 0 and has written nothing.
 */
const withoutWait = { NODE_OPTIONS: '--conditions=production' }

async function succeed(folder: string, args: string[], env: Record<string, string> = {}) {
  const { code, output } = await run('npm', args, env, folder)
  if (code !== 0) {
    throw new Error(`npm ${args.join(' ')} failed: ${output}`)
  }
}

export type Host = { address: string; stop: () => Promise<void> }

const READY_WITHIN_MS = 60_000

/** Serves it for development: nothing is built ahead. */
export async function startHost(folder: string, port: number): Promise<Host> {
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'dev', '-p', String(port)],
    {
      cwd: folder,
      env: plainEnvironment({ NEXT_TELEMETRY_DISABLED: '1' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const output = () => Buffer.concat(chunks).toString()
  const end = Date.now() + READY_WITHIN_MS
  while (!output().includes('Ready in')) {
    if (child.exitCode !== null || Date.now() > end) {
      throw new Error(`The host app did not start: ${output()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { address: `http://localhost:${port}`, stop: () => stopped(child) }
}

const stopped = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
    child.kill('SIGTERM')
  })

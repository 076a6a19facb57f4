/** The apps of `examples/`, in a folder of their own, with this package installed in them. */
import { spawn, type ChildProcess } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { plainEnvironment, run, type Ended } from './command.js'

type Manifest = { dependencies: Record<string, string> }

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

/** As its README says: installed, with the package that was packed. */
export async function installExample(name: string, folder: string, tarball: string): Promise<void> {
  await cp(join('examples', name), folder, { recursive: true })
  const path = join(folder, 'package.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest
  manifest.dependencies.leidraad = `file:${tarball}`
  await writeFile(path, JSON.stringify(manifest, null, 2))
  await succeed(folder, ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'])
}

/** Finds what it needs where the app around it has it. */
export async function layExampleInside(name: string, app: string): Promise<string> {
  const folder = join(app, name)
  await cp(join('examples', name), folder, { recursive: true })
  return folder
}

const binOf = (app: string, path: string) => join(app, 'node_modules', path)

/** @param app the folder in which the package is installed */
export const makeImportMap = (folder: string, app = folder): Promise<void> =>
  succeed(folder, [process.execPath, binOf(app, 'payload/bin.js'), 'generate:importmap'])

export const checkTypes = (folder: string, app = folder): Promise<Ended> =>
  run(process.execPath, [binOf(app, 'typescript/bin/tsc'), '-p', '.'], {}, folder)

/**
 * Lexical's entry for plain Node waits for a dynamic import at its top level. Under tsx that promise
 * now and then never settles: Payload's command then ends with code 0 and has written nothing.
 */
const withoutWait = { NODE_OPTIONS: '--conditions=production' }
const secret = { PAYLOAD_SECRET: 'a secret for tests only' }

async function succeed(folder: string, [program = '', ...args]: string[]): Promise<void> {
  const { code, output } = await run(program, args, { ...withoutWait, ...secret }, folder)
  if (code !== 0) {
    throw new Error(`${program} ${args.join(' ')} failed: ${output}`)
  }
}

export type Host = { address: string; stop: () => Promise<void> }

const READY_WITHIN_MS = 60_000

/** Serves it for development: nothing is built ahead. */
export async function startHost(folder: string, port: number, app = folder): Promise<Host> {
  const next = [binOf(app, 'next/dist/bin/next'), 'dev', '-p', String(port)]
  const child = spawn(process.execPath, next, {
    cwd: folder,
    env: plainEnvironment({ ...secret, NEXT_TELEMETRY_DISABLED: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
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

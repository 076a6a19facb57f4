import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import mongoose from 'mongoose'

import { demoPassword, demoPeople } from '../../scripts/support/demoBoard.js'
import { processesUnder } from '../../src/adapters/puppeteer/processTree.js'
import { npmRun, plainEnvironment } from '../support/command.js'
import { openBrowser } from '../support/browser.js'
import { logIn, personIn } from '../support/people.js'
import { freePort, startApp, type RunningApp } from '../support/runningApp.js'
import { openDoor, type Door } from '../../scripts/survive/proxy.js'

const p12 = (name: string) => join('test/fixtures/p12', name)

describe('npm start refuses, with one line and exit code 1,', () => {
  let folder: string
  let port: number
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-start-'))
    port = await freePort()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const refusal = async (env: Record<string, string>): Promise<string> => {
    const settings = { LEIDRAAD_DATA: folder, PORT: String(port), ...env }
    const { code, output } = await npmRun('start', [], settings)
    const lines = output.trim().split('\n')
    expect({ code, lines: lines.length }).toEqual({ code: 1, lines: 1 })
    return output
  }

  it('a port that is taken, before it makes anything', async () => {
    const taken = await listening()
    const { port: busy } = taken.address() as { port: number }
    expect(await refusal({ PORT: String(busy) })).toContain(`Poort ${busy} is al in gebruik`)
    taken.close()
    expect(existsSync(join(folder, 'leidraad.db'))).toBe(false)
  }, 30_000)

  it('a port that is no number', async () => {
    expect(await refusal({ PORT: 'drieduizend' })).toContain('PORT moet een getal')
  }, 30_000)

  it('a data folder that cannot be written', async () => {
    const file = join(folder, 'plain-file')
    await writeFile(file, '')
    const below = join(file, 'data')
    expect(await refusal({ LEIDRAAD_DATA: below })).toContain(
      `De map ${below} is niet beschrijfbaar`,
    )
  }, 30_000)

  it('an address of no database it knows, without its password', async () => {
    const output = await refusal({ DATABASE_URL: 'postgres://ik:geheim@server/x' })
    expect(output).toContain('DATABASE_URL klopt niet')
    expect(output).not.toContain('geheim')
  }, 30_000)

  it('a file that is no database', async () => {
    const file = join(folder, 'letter.db')
    await writeFile(file, 'Beste ouders, dit is geen database.')
    expect(await refusal({ DATABASE_URL: `file:${file}` })).toContain('geen SQLite-database')
  }, 30_000)

  it('a SQLite database that another server holds, until that is killed', async () => {
    const DATABASE_URL = `file:${join(folder, 'held.db')}`
    const holder = await holding(DATABASE_URL)
    expect(await refusal({ DATABASE_URL })).toContain('draait al een server')
    expect(existsSync(join(folder, 'held.db'))).toBe(false)
    await ended(holder)
    await ended(await holding(DATABASE_URL))
  }, 60_000)

  it('a MongoDB without a replica set, saying what to add', async () => {
    const output = await refusal({ DATABASE_URL: 'mongodb://127.0.0.1:27017/leidraad' })
    expect(output).toContain('?replicaSet=')
  }, 30_000)

  it('a MongoDB that cannot be reached', async () => {
    const url = `mongodb://127.0.0.1:${await freePort()}/leidraad?replicaSet=rs0`
    expect(await refusal({ DATABASE_URL: url })).toContain('is niet bereikbaar')
  }, 30_000)

  it('a real seal without a mail server: nobody else may read the links', async () => {
    const seal = { SEAL_P12: p12('ec-aes.p12'), SEAL_P12_PASSPHRASE: 'geheim' }
    expect(await refusal(seal)).toContain('zet SMTP_URL op de mailserver')
  }, 30_000)

  it.each([
    ['the wrong passphrase', 'ec-aes.p12', 'fout', 'SEAL_P12_PASSPHRASE'],
    ['a certificate that has expired', 'expired.p12', 'geheim', 'is verlopen'],
    ['a certificate without its key', 'no-key.p12', 'geheim', 'ontbreekt de sleutel'],
    ['a certificate file that is not there', 'nowhere.p12', 'geheim', 'kan niet worden gelezen'],
  ])(
    '%s',
    async (_, file, passphrase, words) => {
      const output = await refusal({ SEAL_P12: p12(file), SEAL_P12_PASSPHRASE: passphrase })
      expect(output).toContain(words)
      expect(output).not.toContain('fout')
    },
    30_000,
  )
})

const HOLD = `
  import { holdDatabase } from './scripts/support/holdDatabase.ts'
  console.log((await holdDatabase(process.argv[1])) ?? 'held')
  setInterval(() => undefined, 1000)
`

async function holding(url: string): Promise<ChildProcess> {
  const args = ['-C', 'production', '--import', 'tsx', '--input-type=module', '-e', HOLD, url]
  const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(holder.stdout, 'data')) as [Buffer]
  expect(said.toString()).toBe('held\n')
  return holder
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const listening = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, () => resolve(server))
  })

const [board] = demoPeople

async function jsonOf<T>(reply: Response): Promise<T> {
  const text = await reply.text()
  expect([reply.status, text]).toEqual([200, text])
  return JSON.parse(text) as T
}

/** What the board's editor sees: every collection with its documents. */
async function contentsOf({ address }: RunningApp) {
  const login = await fetch(`${address}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: board.email, password: demoPassword }),
  })
  const { token } = await jsonOf<{ token: string }>(login)
  const collections = ['boards', 'schools', 'pupils', 'plan-templates', 'standard-versions']
  const found = collections.map(async (slug) => {
    const headers = { Authorization: `JWT ${token}` }
    const reply = await fetch(`${address}/api/${slug}?limit=100&depth=0`, { headers })
    const { docs } = await jsonOf<{ docs: { id: string; updatedAt: string }[] }>(reply)
    return [slug, docs.map(({ id, updatedAt }) => `${id} ${updatedAt}`).sort()] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

const secretsIn = async (dataDir: string) => {
  const files = ['secret', ...(await readdir(join(dataDir, 'seal'))).map((name) => `seal/${name}`)]
  return Promise.all(files.map((file) => readFile(join(dataDir, file), 'utf8')))
}

describe('npm start on an empty machine', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await startApp()
  }, 90_000)
  afterAll(() => app.remove())

  it('prints the addresses and who can log in', () => {
    expect(app.output()).toContain(`${app.address}/admin`)
    expect(app.output()).toContain(`${app.address}/controle`)
    expect(app.output()).toContain(demoPassword)
    for (const { email } of demoPeople) {
      expect(app.output()).toContain(email)
    }
  })

  it('is healthy in all its parts', async () => {
    const reply = await fetch(`${app.address}/api/leidraad/health`)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({
      status: 'ok',
      database: { ok: true },
      files: { ok: true },
      browser: { ok: true },
      jobs: { ok: true },
    })
  })

  it('has the demonstration board', async () => {
    const contents = await contentsOf(app)
    expect(contents.schools).toHaveLength(2)
    expect(contents['standard-versions']).toHaveLength(12)
  })

  it('keeps its database to the account of the server', async () => {
    const { mode } = await stat(join(app.dataDir, 'leidraad.db'))
    expect(mode & 0o077).toBe(0)
  })

  it('ends with the command that started it, which holds the database', async () => {
    const all = processesUnder(app.pid)
    process.kill(app.pid, 'SIGKILL')
    await untilEnded(all)
    app = await startApp({ LEIDRAAD_DATA: app.dataDir })
  }, 60_000)

  it('refuses a data folder without its files, and loses nothing when it is started again', async () => {
    const before = { contents: await contentsOf(app), secrets: await secretsIn(app.dataDir) }
    await app.stop()
    await refusesAnotherFolder(app)
    app = await startApp({ LEIDRAAD_DATA: app.dataDir }, ['npm', 'start'])
    expect(app.output()).not.toContain('De database is leeg')
    expect({ contents: await contentsOf(app), secrets: await secretsIn(app.dataDir) }).toEqual(
      before,
    )
  }, 120_000)

  it('leaves nothing running when npm is stopped', async () => {
    const all = processesUnder(app.pid)
    // A shell, our command, the server, the browser with its own.
    expect(all.length).toBeGreaterThan(4)
    await app.stop()
    await untilEnded(all)
  }, 60_000)

  it('leaves nothing running when it is interrupted at the keyboard', async () => {
    await app.stop()
    const settings = { LEIDRAAD_DATA: app.dataDir }
    app = await startApp(settings, ['npm', 'start'], { hasOwnGroup: true })
    const all = [app.pid, ...processesUnder(app.pid)]
    process.kill(-app.pid, 'SIGINT')
    await untilEnded(all)
  }, 60_000)
})

async function untilEnded(all: readonly number[]): Promise<void> {
  const end = Date.now() + 20_000
  while (all.some(isRunning) && Date.now() < end) {
    await setTimeout(100)
  }
  expect(all.filter(isRunning)).toEqual([])
}

async function refusesAnotherFolder({ dataDir }: RunningApp): Promise<void> {
  const other = await mkdtemp(join(tmpdir(), 'leidraad-other-'))
  const { code, output } = await npmRun('start', [], {
    LEIDRAAD_DATA: other,
    DATABASE_URL: `file:${join(dataDir, 'leidraad.db')}`,
    PORT: String(await freePort()),
  })
  expect({ code, lines: output.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
  expect(output).toContain(`De map ${other} hoort niet bij deze database`)
  await rm(other, { recursive: true })
}

const isRunning = (pid: number) => existsSync(`/proc/${pid}`)

describe('npm start, killed in the middle of its first start,', () => {
  it('has the whole demonstration board at the next', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'leidraad-killed-'))
    await killWhileFilling(dataDir)
    const app = await startApp({ LEIDRAAD_DATA: dataDir })
    const contents = await contentsOf(app)
    await app.remove()
    expect(contents.schools).toHaveLength(2)
    expect(contents['standard-versions']).toHaveLength(12)
  }, 120_000)
})

async function killWhileFilling(dataDir: string): Promise<void> {
  const env = plainEnvironment({ LEIDRAAD_DATA: dataDir, PORT: String(await freePort()) })
  const flags = ['-C', 'production', '--import', 'tsx', 'scripts/start.ts']
  const child = spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  await setTimeout(300)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const url = process.env.MONGODB_URL
const describeMongodb = url ? describe : describe.skip
describeMongodb(`npm start on MongoDB${url ? '' : ' (skipped, MONGODB_URL is not set)'}`, () => {
  const own = new URL(url ?? 'mongodb://localhost')
  own.pathname = `/leidraad-start-${process.pid}-${Date.now()}`
  let folder: string
  let door: Door
  let apps: RunningApp[]
  beforeAll(async () => {
    door = await openDoor(own.href)
    folder = await mkdtemp(join(tmpdir(), 'leidraad-start-'))
    const settings = { DATABASE_URL: own.href, LEIDRAAD_DATA: folder }
    apps = await Promise.all([
      startApp({ ...settings, DATABASE_URL: door.url }),
      startApp(settings),
    ])
  }, 150_000)
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.remove()))
    door.remove()
    const connection = await mongoose.createConnection(own.href).asPromise()
    await connection.dropDatabase()
    await connection.close()
  })

  it('is healthy, with one demonstration board, though two servers were started at once', async () => {
    for (const app of apps) {
      expect((await fetch(`${app.address}/api/health`)).status).toBe(200)
      expect((await contentsOf(app)).schools).toHaveLength(2)
    }
  })

  it('says on a page of the admin that it cannot be shown while the database is away', async () => {
    const [{ address }] = apps as [RunningApp]
    const browser = await openBrowser()
    try {
      const page = await personIn(browser)
      await logIn(page, address, { email: board.email, password: demoPassword })
      // As they chose in their own settings.
      await page
        .browserContext()
        .setCookie({ name: 'payload-lng', value: 'nl', domain: 'localhost' })
      door.silence()
      await page.goto(`${address}/admin`)
      await page.waitForSelector('h1 ::-p-text(Deze pagina kan nu niet worden getoond)')
      door.open()
      await untilHealthy(address)
      await page.locator('button ::-p-text(Opnieuw proberen)').click()
      await page.waitForSelector('.dashboard')
    } finally {
      door.open()
      await browser.close()
    }
  }, 90_000)
})

async function untilHealthy(address: string): Promise<void> {
  while (!(await fetch(`${address}/api/health`)).ok) {
    await setTimeout(500)
  }
}

/** What docs/security.md promises, held against the platform as `npm start` runs it. */
import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'

import { doors } from '../../scripts/hostile/doors.js'
import { openGround, type Ground } from '../../scripts/hostile/ground.js'
import { demoPassword, demoPeople } from '../../scripts/support/demoBoard.js'
import { openBrowser } from '../support/browser.js'
import { logIn, personIn } from '../support/people.js'
import { startDemonstration, type RunningApp } from '../support/runningApp.js'

const MB = 1024 * 1024
const [board] = demoPeople

describe('The platform as it runs', () => {
  let app: RunningApp
  let browser: Browser
  beforeAll(async () => {
    app = await startDemonstration()
    browser = await openBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser.close()
    await app.remove()
  })

  const at = (path: string) => `${app.address}${path}`

  /** As HTTP itself: a header that is wrong, a body that is not sent, or that never ends. */
  const raw = (path: string, headers: string[], chunks: number) =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(app.address)
      const socket = connect(Number(port), 'localhost')
      let answer = ''
      socket.on('error', () => {
        resolve(answer)
      })
      socket.on('close', () => {
        resolve(answer)
      })
      socket.on('data', (data: Buffer) => {
        answer += data.toString()
        // What else there is of the answer comes at once; not all have a body.
        setTimeout(() => socket.destroy(), 500)
      })
      socket.setTimeout(60_000, () => {
        reject(new Error('No answer'))
      })
      socket.write([`POST ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n'))
      const chunk = `${MB.toString(16)}\r\n${'a'.repeat(MB)}\r\n`
      for (let count = 0; count < chunks; count += 1) {
        socket.write(chunk)
      }
      if (chunks > 0) {
        socket.write('0\r\n\r\n')
      }
    })

  it.each(['/api/users/login', '/api/graphql', '/api/users/forgot-password'])(
    'refuses a large body to %s, told or not',
    async (path) => {
      const json = 'Content-Type: application/json'
      const told = await raw(path, [json, `Content-Length: ${200 * MB}`], 0)
      expect(told).toMatch(/^HTTP\/1\.1 413 /)
      const untold = await raw(path, [json, 'Transfer-Encoding: chunked'], 3)
      expect(untold).toMatch(/^HTTP\/1\.1 413 /)
      expect(untold).toContain('request.tooLarge')
    },
    60_000,
  )

  it('refuses a large server action', async () => {
    const action = ['Content-Type: text/plain;charset=UTF-8', `Next-Action: ${'a'.repeat(42)}`]
    expect(await raw('/admin', [...action, 'Transfer-Encoding: chunked'], 3)).toMatch(
      /^HTTP\/1\.1 (4\d\d|500) /,
    )
  }, 60_000)

  it('draws no picture for strangers', async () => {
    for (const path of ['/api/og', '/api/og?title=x', '/api/OG/']) {
      expect((await fetch(at(path))).status).toBe(404)
    }
  })

  it('takes a PDF of 20 MB to be checked', async () => {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(20 * MB)], 'plan.pdf', { type: 'application/pdf' }))
    const response = await fetch(at('/controle'), { method: 'POST', body })
    expect(response.status).toBe(422)
    expect(await response.text()).toMatch(/geen|niet/)
  }, 60_000)

  it('counts an address by the connection, whatever a sender writes', async () => {
    const check = (count: number) =>
      fetch(at('/controle'), {
        headers: { 'X-Forwarded-For': `203.0.113.${count}`, 'X-Leidraad-Address': `${count}` },
      })
    const statuses = new Set<number>()
    for (let count = 0; count < 130; count += 1) {
      statuses.add((await check(count)).status)
    }
    expect(statuses).toEqual(new Set([200, 429]))
  }, 60_000)

  const expectProtected = ({ headers }: Response) => {
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/)
  }

  it.each([
    ...['/admin/login', '/api/users/me', '/api/nowhere', '/api/leidraad/health'],
    ...['/teken/x', '/bijdrage/x', '/concept/x', '/controle', '/nowhere'],
  ])('protects %s by headers', async (path) => {
    expectProtected(await fetch(at(path), { redirect: 'manual' }))
  })

  it('protects a file of the public pages and a PDF by headers', async () => {
    const page = await (await fetch(at('/teken/x'))).text()
    const file = await fetch(at(/\/pagina\/[\w.-]+\.css/.exec(page)?.[0] ?? '/'))
    expect(file.headers.get('content-type')).toContain('text/css')
    expectProtected(file)
    const { send, idOf } = await openGround(app.address)
    const path = `/api/plan-templates/${await idOf('schoolAdmin', 'plan-templates')}/blank`
    const { status, headers } = await send('schoolAdmin', path)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expectProtected(new Response(null, { headers }))
  }, 60_000)

  describe('holds off', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await openGround(app.address)
    }, 60_000)

    it.each(doors.map(({ name, run }) => ({ name, run })))('$name', async ({ run }) => {
      expect(await run(ground)).toMatchObject({ isHeldOff: true })
    })
  })

  describe('keeps the admin working under its policy:', () => {
    let page: Page
    const violations: string[] = []
    beforeAll(async () => {
      page = await personIn(browser)
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          // eslint-disable-next-line no-console
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
        })
      })
      page.on('console', (message) => {
        if (/policy/i.test(message.text())) {
          violations.push(message.text())
        }
      })
      await logIn(page, app.address, { email: board.email, password: demoPassword })
    }, 90_000)

    const firstOf = async (collection: string) =>
      page.evaluate(async (slug) => {
        const reply = await fetch(`/api/${slug}?limit=1&depth=0`)
        return ((await reply.json()) as { docs: { id: string }[] }).docs[0]?.id ?? 'create'
      }, collection)

    it.each(['plans', 'plan-templates', 'function-descriptions', 'pupils', 'schools', 'users'])(
      'a document of %s opens',
      async (collection) => {
        await page.goto(at(`/admin/collections/${collection}`))
        await page.waitForSelector('.collection-list')
        await page.goto(at(`/admin/collections/${collection}/${await firstOf(collection)}`))
        await page.waitForSelector('.doc-controls, .collection-edit, .leidraad-screen')
        expect(violations).toEqual([])
      },
      60_000,
    )

    it.each(['login', '', 'account'])(
      'names Leidraad and nobody else: /%s',
      async (path) => {
        await page.goto(at(`/admin/${path}`))
        await page.waitForSelector('.dashboard, .doc-controls')
        expect(await page.$eval('body', ({ innerText }) => innerText)).not.toMatch(/payload/i)
        expect(
          await page.$('svg.graphic-logo, svg.graphic-icon, .collections__card-list'),
        ).toBeNull()
        const icon = await page.$eval('link[rel=icon]', (link) => link.href)
        expect(icon).toMatch(/^data:image\/svg/)
      },
      60_000,
    )

    it('on a phone nothing scrolls sideways', async () => {
      await page.setViewport({ width: 320, height: 800 })
      const ofRecords = ['plan-templates', 'pupils'].map(
        async (slug) => `collections/${slug}/${await firstOf(slug)}`,
      )
      for (const path of ['account', ...(await Promise.all(ofRecords))]) {
        await page.goto(at(`/admin/${path}`))
        await page.waitForSelector('.doc-controls, .leidraad-screen')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      }
    }, 60_000)

    it('what the server did not take is still there, and can be saved', async () => {
      await page.setViewport({ width: 1280, height: 900 })
      await page.goto(at(`/admin/collections/plan-templates/${await firstOf('plan-templates')}`))
      await page.waitForSelector('[data-card]') // The form is filled.
      const title = await page.locator('#field-title').waitHandle()
      await title.click({ count: 3 })
      await title.type('Getypt in een storing')
      const away = (request: HTTPRequest) => {
        const isSave = request.method() === 'PATCH'
        void (isSave ? request.respond({ status: 503, body: '{}' }) : request.continue())
      }
      await page.setRequestInterception(true)
      page.on('request', away)
      await page.locator('#action-save').click()
      await page.waitForSelector('.toast-error')
      page.off('request', away)
      await page.setRequestInterception(false)
      expect(await page.$eval('#field-title', (input) => (input as HTMLInputElement).value)).toBe(
        'Getypt in een storing',
      )
      await page.locator('#action-save:not([disabled])').click()
      await page.waitForSelector('.toast-success')
    }, 60_000)
  })
})

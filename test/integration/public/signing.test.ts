/** The public pages as a browser without an account meets them: plain requests to the real app. */
import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { initI18n } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { nl } from '@payloadcms/translations/languages/nl'

import {
  addresses,
  coordinatorOf,
  mailsOf,
  makePlan,
  sealed,
  sentPlan,
  servicesIn,
  sign,
  signers,
  startSchool,
  tokenOf,
  until,
  type School,
} from '../signing/support.js'
import { admin } from '../../../src/translations/admin.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { createThreadVerifier } from '../../../src/adapters/pades/createThreadVerifier.js'
import { withdrawRequest } from '../../../src/actions/signing/withdrawRequest.js'

const [marta = '', sjoerd = '', lukasz = ''] = addresses
/** As a host writes them beside its own words for the admin. */
const hostWords = {
  admin: { cancel: 'Terug' },
  errors: { 'record.notFound': 'Dat hebben wij niet.' },
  pages: { skip: 'Meteen naar het plan' },
  signing: { open: 'Hier komt nog een handtekening' },
  signingMail: { invitation: { button: 'Open het plan' } },
}
const UNKNOWN = 'A'.repeat(43)

const protections: Record<string, RegExp> = {
  'content-security-policy': /^default-src 'none'; .*frame-ancestors 'none'; base-uri 'none'$/,
  'referrer-policy': /^no-referrer$/,
  'cache-control': /^no-store$/,
  'x-content-type-options': /^nosniff$/,
  'x-robots-tag': /noindex/,
}

function expectProtected(response: Response) {
  for (const [name, pattern] of Object.entries(protections)) {
    expect([name, response.headers.get(name)]).toEqual([name, expect.stringMatching(pattern)])
  }
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields)

function upload(bytes: Uint8Array): FormData {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], 'plan.pdf', { type: 'application/pdf' }))
  return body
}

describe('The public pages', () => {
  let school: School
  const get = (path: string, headers?: Record<string, string>) =>
    school.rest('GET', path, headers ? { headers } : {})
  const pathFor = async (email: string) => `/leidraad/teken/${await tokenOf(school, email)}`
  const post = async (email: string, fields: Record<string, string>) =>
    school.rest('POST', await pathFor(email), { body: form(fields) })
  const signerOf = async (email: string) =>
    (await school.find('signers', { email: { equals: email } }))[0]

  beforeAll(async () => {
    const translations = { nl: { general: { save: 'Bewaren' }, leidraad: hostWords } }
    school = await startSchool('sqlite', {
      i18n: { supportedLanguages: { en, nl }, translations },
    })
    const req = await coordinatorOf(school)
    const planId = await makePlan(school)
    await sendPlan({ req, planId, signers, message: 'Tot <b>donderdag</b>!' })
  }, 90_000)
  afterAll(() => school.stop())

  it('show the plan and the three ways on, under a strict policy', async () => {
    const response = await get(await pathFor(marta))
    const html = await response.text()
    expect(response.status).toBe(200)
    expectProtected(response)
    expect(html).toContain('Beste Marta Kowalska')
    expect(html).toContain('<p class="text">Tot &lt;b&gt;donderdag&lt;/b&gt;!</p>')
    expect(html.match(/<section class="part/g)?.length).toBeGreaterThanOrEqual(13)
    for (const way of ['Ondertekenen', 'Eerst iets vragen', 'Niet ondertekenen']) {
      expect(html).toContain(`>${way}</h3>`)
    }
    const token = await tokenOf(school, marta)
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).not.toContain(token)
    expect(html).not.toMatch(new RegExp(`(https?:|mailto:)[^"]*${token}`))
  })

  it('speak English when asked to, and address a pupil with je', async () => {
    const path = await pathFor(marta)
    const english = await get(`${path}?taal=en`)
    expect(english.headers.get('content-language')).toBe('en')
    expect(await english.text()).toContain('Dear Marta Kowalska')
    const preferred = await get(path, { 'Accept-Language': 'en-GB,en;q=0.9' })
    expect(await preferred.text()).toContain('Dear Marta Kowalska')
    const toPupil = await pathFor(lukasz)
    expect(await (await get(toPupil)).text()).toContain('vraagt je dit plan te lezen')
    const noCopy = await get(`${toPupil}/afschrift`)
    expect(noCopy.status).toBe(404)
    expect(await noCopy.text()).toContain('Jouw afschrift is er nog niet')
  })

  it('and the mails, errors and admin say what a host says otherwise, and the rest as we do', async () => {
    const html = await (await get(await pathFor(marta))).text()
    expect(html).toContain('>Meteen naar het plan</a>')
    expect(html).toContain('Wat wilt u doen?')
    const [request] = await school.find('signing-requests')
    expect(JSON.stringify(request?.snapshot)).toContain(hostWords.signing.open)
    const mail = (await mailsOf(school)).find(({ to }) => to.includes(marta))
    expect(mail?.text).toContain('Open het plan:\n')
    expect(mail?.subject).toContain('vraagt u een plan te lezen')
    const missing = await school.rest('GET', '/plans/unknown/form', {
      as: school.world.people.coordinator,
      headers: { 'Accept-Language': 'nl' },
    })
    expect(await missing.text()).toContain('Dat hebben wij niet.')
    expect([admin.nl.cancel, admin.nl.retry]).toEqual(['Terug', 'Opnieuw proberen'])
    const { translations } = await initI18n({
      config: school.payload.config.i18n,
      context: 'client',
      language: 'nl',
    })
    expect(translations).toMatchObject({ general: { save: 'Bewaren' }, leidraad: hostWords })
  })

  it('give the frozen PDF one tap away', async () => {
    const response = await get(`${await pathFor(marta)}/document`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await response.text()).slice(0, 5)).toBe('%PDF-')
  })

  it('tell in the language of who asks that an address leads nowhere', async () => {
    for (const [language, title] of [
      ['nl', 'Deze pagina bestaat niet'],
      ['en', 'This page does not exist'],
    ] as const) {
      const reply = await get('/leidraad/onbekend', { 'accept-language': language })
      expect(reply.status).toBe(404)
      expectProtected(reply)
      expect(await reply.text()).toContain(`<h1>${title}`)
    }
  })

  it('and the admin name Leidraad where they are shared, not what it is made with', () => {
    const { admin, collections, i18n } = school.payload.config
    expect(admin.meta).toMatchObject({
      defaultOGImageType: 'off',
      openGraph: { title: 'Leidraad', siteName: 'Leidraad' },
    })
    expect(i18n.translations).toMatchObject({ nl: { general: { noLabel: '–' } } })
    const ours = collections.filter(({ slug }) => !slug.startsWith('payload-'))
    expect(ours.filter(({ admin: { hideAPIURL } }) => !hideAPIURL)).toEqual([])
  })

  it('answer an unknown link calmly, and say what to do', async () => {
    for (const path of ['', '/document', '/afschrift']) {
      const response = await get(`/leidraad/teken/${UNKNOWN}${path}`)
      expect(response.status).toBe(404)
      expectProtected(response)
      expect(await response.text()).toContain('Deze link werkt niet (meer)')
    }
    const posted = await school.rest('POST', `/leidraad/teken/${UNKNOWN}`, {
      body: form({ act: 'sign' }),
    })
    expect(posted.status).toBe(404)
  })

  it('name all mistakes, keep what was entered and record nothing', async () => {
    const response = await post(marta, {
      act: 'sign',
      intent: 'disagreeWithStatement',
      statement: ' ',
      name: '',
      strokes: '[[[1,2],[3,4]]]',
    })
    const html = await response.text()
    expect(response.status).toBe(422)
    expectProtected(response)
    expect(html).toContain('<a href="#zienswijze">')
    expect(html).toContain('<a href="#naam">')
    expect(html).toMatch(/value="disagreeWithStatement" checked/)
    expect(html).toContain('value="[[[1,2],[3,4]]]"')
    expect((await signerOf(marta))?.status).toBe('invited')
  })

  it('refuse a form that is too large, or none at all', async () => {
    const large = await post(marta, { act: 'sign', strokes: '1'.repeat(600_000) })
    expect(large.status).toBe(413)
    const none = await school.rest('POST', await pathFor(marta), { body: new URLSearchParams() })
    expect(none.status).toBe(422)
  })

  it.each(['cross-site', 'same-site'])(
    'refuse a form that a browser sends from elsewhere (%s), before it is read',
    async (site) => {
      const headers = { 'Sec-Fetch-Site': site }
      const body = form({ act: 'sign', intent: 'seen', name: 'Marta Kowalska' })
      const signing = await school.rest('POST', await pathFor(marta), { body, headers })
      const checking = await school.rest('POST', '/leidraad/controle', {
        body: upload(new Uint8Array([1])),
        headers,
      })
      for (const response of [signing, checking]) {
        expect(response.status).toBe(403)
        expect(await response.text()).toContain('Dit formulier kwam van een andere website')
      }
      expect((await signerOf(marta))?.status).toBe('invited')
    },
  )

  it('take a signature by a plain form and show afterwards what was signed', async () => {
    const path = await pathFor(marta)
    const fields = {
      act: 'sign',
      intent: 'consentActionPart',
      statement: 'Toch niet',
      name: 'Marta K.',
    }
    const response = await post(marta, { ...fields, strokes: '[[[10,20],[30,40]]]' })
    expect(response.status).toBe(303)
    expect(`/leidraad${response.headers.get('location') ?? ''}`).toBe(path)
    expect(await signerOf(marta)).toMatchObject({
      status: 'signed',
      signature: {
        method: 'drawn',
        name: 'Marta K.',
        strokes: [
          [
            [10, 20],
            [30, 40],
          ],
        ],
      },
    })
    expect((await signerOf(marta))?.statement ?? '').toBe('')
    const html = await (await get(path)).text()
    expect(html).toContain('U hebt getekend')
    expect(html).toContain('stem in met het handelingsdeel')
    expect(html).toContain('zodra iedereen heeft getekend')
    expect((await get(`${path}/afschrift`)).status).toBe(404)
    expect(
      (await post(marta, { act: 'decline', reason: 'Toch niet', confirm: 'yes' })).status,
    ).toBe(303)
    expect((await signerOf(marta))?.status).toBe('signed')
  })

  it('ask for a reason and for certainty before declining', async () => {
    const without = await post(sjoerd, { act: 'decline', reason: '' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('<a href="#reden">')
    const asked = await post(sjoerd, { act: 'decline', reason: 'Ik wil <b>eerst</b> praten.' })
    const html = await asked.text()
    expect(asked.status).toBe(200)
    expect(html).toContain('Weet u zeker dat u niet tekent?')
    expect(html).toContain('Ik wil &lt;b&gt;eerst&lt;/b&gt; praten.</textarea>')
    expect((await signerOf(sjoerd))?.status).toBe('invited')
    const emptied = await post(sjoerd, { act: 'decline', confirm: 'yes', reason: ' ' })
    expect(emptied.status).toBe(422)
    expect(await emptied.text()).toContain('Weet u zeker')
  })

  it('decline for good, and close the plan for who was still asked', async () => {
    const sent = await post(sjoerd, { act: 'decline', confirm: 'yes', reason: 'Eerst praten.' })
    expect(sent.status).toBe(303)
    const mine = await (await get(await pathFor(sjoerd))).text()
    expect(mine).toContain('U hebt niet getekend')
    expect(mine).toContain('Eerst praten.')
    const other = await get(await pathFor(lukasz))
    expect(other.status).toBe(410)
    expect(await other.text()).toContain('De ondertekening is gesloten')
    const pdf = await get(`${await pathFor(lukasz)}/document`)
    expect(pdf.status).toBe(410)
    expect(pdf.headers.get('content-type')).toContain('text/html')
  })

  it('tell that a plan was withdrawn', async () => {
    const { requestId } = await sentPlan(school)
    const path = await pathFor(marta)
    const req = await school.requestOf(school.world.people.coordinator)
    await withdrawRequest({ req, requestId })
    const response = await get(path)
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('De school heeft dit plan teruggetrokken')
    expect((await post(marta, { act: 'sign', intent: 'seen', name: 'M' })).status).toBe(303)
  })

  it('serve two files by their digest, for ever, and nothing else', async () => {
    const { css, script } = servicesIn(school.payload).pages.assets
    for (const asset of [css, script]) {
      const response = await get(`/leidraad/pagina/${asset.name}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toContain('immutable')
      expect(await response.text()).toBe(asset.text)
    }
    for (const name of [
      'pages.css',
      'layout.hbs',
      '..%2Fsign.hbs',
      '%2E%2E%2F%2E%2E%2Fprint.css',
    ]) {
      expect((await get(`/leidraad/pagina/${name}`)).status).toBe(404)
    }
  })

  it('tell the state of database, browser and jobs without secrets', async () => {
    const response = await get('/leidraad/health')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'ok',
      database: { ok: true },
      files: { ok: true },
      browser: { ok: true },
      jobs: { ok: true },
    })
  })

  it('explain what is wrong with an upload', async () => {
    const check = (body: unknown) => school.rest('POST', '/leidraad/controle', { body })
    expect((await check(new FormData())).status).toBe(422)
    expect((await check(form({ file: 'x' }))).status).toBe(422)
    const large = await check(upload(new Uint8Array(25 * 1024 * 1024 + 1)))
    expect(large.status).toBe(413)
    expect(await large.text()).toContain('groter dan 25 MB')
    const text = await check(upload(new TextEncoder().encode('geen PDF')))
    expect(text.status).toBe(422)
    expectProtected(text)
    expect(await text.text()).toContain('Niet te lezen')
    const english = await school.rest('POST', '/leidraad/controle?taal=en', {
      body: upload(new TextEncoder().encode('no PDF')),
    })
    expect(await english.text()).toContain('controle?taal&#x3D;nl" lang="nl"')
  })

  it('say so when a file takes more time or memory than it may, and go on', async () => {
    const services = servicesIn(school.payload)
    const { sealer } = services
    const { verify, close } = createThreadVerifier({ trust: [], milliseconds: 100 })
    services.sealer = { ...sealer, verify }
    const numbers = new TextEncoder().encode(`%PDF-1.7\n1 0 obj [${'0 '.repeat(3_000_000)}]`)
    const heavy = await school.rest('POST', '/leidraad/controle', { body: upload(numbers) })
    services.sealer = sealer
    await close()
    expect(heavy.status).toBe(422)
    expectProtected(heavy)
    expect(await heavy.text()).toContain('te veel tijd of geheugen')
    expect((await get('/leidraad/health')).status).toBe(200)
  })

  it('keep no file that someone checks', async () => {
    const files = () => readdir(school.folder, { recursive: true })
    const before = await files()
    const body = upload(new TextEncoder().encode('%PDF-1.7\n%%EOF'))
    await school.rest('POST', '/leidraad/controle', { body })
    expect(await files()).toEqual(before)
  })

  it('take a plan to its sealed copy, which anyone can check', async () => {
    const { requestId } = await sentPlan(school)
    for (const email of addresses) {
      await sign(school, email)
    }
    await until(sealed(school, requestId), 60_000)
    const shown = await (await get(await pathFor(marta))).text()
    expect(shown).toContain('Getekend plan openen (PDF)')
    const copy = await get(`${await pathFor(marta)}/afschrift`)
    const bytes = new Uint8Array(await copy.arrayBuffer())
    const genuine = await school.rest('POST', '/leidraad/controle', { body: upload(bytes) })
    const html = await genuine.text()
    expect(genuine.status).toBe(200)
    expect(html).toContain('Niet veranderd, maar met een demonstratiezegel')
    expect(html).toContain('Demonstratie: dit zegel bewijst niets')
    expect(html).toContain('Marta Kowalska')
    bytes[200] = (bytes[200] ?? 0) ^ 1
    const changed = await school.rest('POST', '/leidraad/controle', { body: upload(bytes) })
    expect(await changed.text()).toContain('De inhoud is veranderd')
  }, 120_000)
})

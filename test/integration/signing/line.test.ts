import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { chainOf } from '../../../src/actions/audit/recordEvent.js'
import {
  frozenPdf,
  openSigningPage,
  signedCopy,
} from '../../../src/actions/signing/openSigningPage.js'
import { signPlan } from '../../../src/actions/signing/signPlan.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { sha256Hex } from '../../../src/domain/canonical.js'
import { verifyChain } from '../../../src/domain/audit/chain.js'
import { describeDatabases } from '../../support/payload.js'
import {
  addresses,
  coordinatorOf,
  makePlan,
  mailsOf,
  sealed,
  sentPlan,
  servicesIn,
  sign,
  signers,
  startSchool,
  tokenOf,
  typed,
  until,
  type School,
} from './support.js'

describeDatabases('A plan that everyone signs', (database) => {
  let school: School
  let ids: { planId: string; requestId: string }
  const links: Record<string, string> = {}
  beforeAll(async () => {
    school = await startSchool(database)
    ids = await sentPlan(school)
  }, 60_000)
  afterAll(() => school.stop())

  it('is locked, and mails only whose turn it is', async () => {
    expect(await school.one('plans', ids.planId)).toMatchObject({ status: 'signing' })
    const mails = await mailsOf(school)
    expect(mails.map(({ to }) => /<(.*)>/.exec(to)?.[1]).sort()).toEqual([
      'lukasz@leerling.example',
      'marta@ouder.example',
      'sjoerd@ouder.example',
    ])
    const statuses = (await school.find('signers')).map(({ status }) => status)
    expect(statuses.sort()).toEqual(['invited', 'invited', 'invited', 'waiting'])
  })

  it('shows every signer the same PDF, whose digest was recorded', async () => {
    const { documentDigest } = await school.one('signing-requests', ids.requestId)
    for (const email of addresses.slice(0, 3)) {
      const req = await school.requestOf(undefined)
      const { bytes } = await frozenPdf({ req, token: await tokenOf(school, email) })
      expect(await sha256Hex(bytes)).toBe(documentDigest)
    }
  })

  it('changes nothing when a link is opened', async () => {
    const token = await tokenOf(school, 'marta@ouder.example')
    const before = await school.find('signers')
    const req = await school.requestOf(undefined)
    const view = await openSigningPage({ req, token })
    expect(view.signer).toMatchObject({ name: 'Marta Kowalska', status: 'invited' })
    expect(view.document.sections).toHaveLength(14)
    expect(await school.find('signers')).toEqual(before)
  })

  it('stores no link', async () => {
    const token = await tokenOf(school, 'marta@ouder.example')
    expect(token).toHaveLength(43)
    for (const collection of ['signers', 'signing-requests', 'audit-events']) {
      expect(JSON.stringify(await school.find(collection))).not.toContain(token)
    }
  })

  it('is sealed after the last signature, and gone to everyone', async () => {
    for (const email of addresses) {
      const { status } = await sign(school, email)
      links[email] = await tokenOf(school, email)
      expect(status).toBe(email === addresses.at(-1) ? 'completed' : 'open')
    }
    await until(sealed(school, ids.requestId))
    await until(async () => (await school.find('signers')).every(({ copySentAt }) => copySentAt))
    expect(await school.one('plans', ids.planId)).toMatchObject({ status: 'signed' })
    const copies = (await mailsOf(school)).filter((mail) => mail.attachments.length)
    expect(copies.map(({ to }) => /<(.*)>/.exec(to)?.[1]).sort()).toEqual([...addresses].sort())
  })

  it('is genuine, with every signature in its evidence and no address but masked', async () => {
    const req = await school.requestOf(undefined)
    const { bytes } = await signedCopy({ req, token: links['marta@ouder.example'] })
    const [document] = await school.find('signed-documents')
    expect(await sha256Hex(bytes)).toBe(document?.sha256)
    const verdict = await servicesIn(school.payload).sealer.verify(bytes)
    expect(verdict).toMatchObject({ result: 'genuine', demonstration: true })
    const evidence = verdict.result === 'genuine' ? verdict.evidence : undefined
    expect(evidence?.parties.map(({ intent }) => intent).sort()).toEqual([
      'consentActionPart',
      'consentActionPart',
      'established',
      'heard',
    ])
    expect(evidence?.consent).toMatchObject({ state: 'given', asked: 2, given: 2, refused: 0 })
    expect(evidence?.parties.map(({ address }) => address?.masked).sort()).toEqual([
      'd***@d***.example',
      'l***@l***.example',
      'm***@o***.example',
      's***@o***.example',
    ])
    expect(new Set(evidence?.parties.map(({ address }) => address?.mailbox)).size).toBe(4)
    expect(JSON.stringify(evidence).replaceAll(/.\*{3}@.\*{3}/g, '')).not.toContain('@')
  })

  it('has one chain, from creation to the last copy', async () => {
    const { links: chain } = await chainOf(await school.requestOf(undefined), ids.requestId)
    expect(await verifyChain(chain)).toMatchObject({ ok: true })
    const types = chain.map(({ type }) => type)
    expect(types.slice(0, 4)).toEqual([
      'request.created',
      ...Array<string>(3).fill('signer.invited'),
    ])
    expect(types.slice(-6)).toEqual([
      'request.completed',
      'document.sealed',
      ...Array<string>(4).fill('copy.sent'),
    ])
    expect(JSON.stringify(chain)).not.toMatch(/Kowalska|ouder\.example/)
  })

  it('tells who shared a mailbox, and which was the sender’s', async () => {
    const [marta, sjoerd] = signers.map((signer) => ({ ...signer, email: 'thuis@ouder.example' }))
    const { name, email } = school.world.people.coordinator
    const principal = { slotId: 'principal', name: String(name), email }
    const { requestId } = await sendPlan({
      req: await coordinatorOf(school),
      planId: await makePlan(school),
      signers: [marta, sjoerd, principal],
      sharedAddresses: ['Thuis@ouder.example'],
    })
    const services = servicesIn(school.payload)
    const pages: string[] = []
    const { printer } = services
    const print: typeof printer.print = (html, options) => {
      pages.push(html)
      return printer.print(html, options)
    }
    services.printer = { ...printer, print }
    for (const [who, intent] of [
      ['Marta Kowalska', 'consentActionPart'],
      ['Sjoerd de Vries', 'consentActionPart'],
      [String(name), 'established'],
    ] as const) {
      const req = await school.requestOf(undefined)
      await signPlan({ req, token: await tokenOf(school, who), intent, signature: typed(who) })
    }
    await until(sealed(school, requestId))
    services.printer = printer
    const means = 'Persoonlijke link, per e-mail gestuurd aan'
    const page = pages.at(-1)
    expect(page).toContain(`${means} t***@o***.example. Zelfde adres als Sjoerd de Vries`)
    expect(page).toContain(`${means} t***@o***.example. Zelfde adres als Marta Kowalska`)
    expect(page).toContain(`${means} c***@k***.example. Adres van de verzender`)
    const req = await school.requestOf(undefined)
    const { bytes } = await signedCopy({ req, token: await tokenOf(school, String(name)) })
    const verdict = await services.sealer.verify(bytes)
    const { parties, chain } =
      verdict.result === 'genuine' ? verdict.evidence : { parties: [], chain: [] }
    const addressOf = (who: unknown) => parties.find((party) => party.name === who)?.address
    expect(addressOf('Marta Kowalska')).toEqual(addressOf('Sjoerd de Vries'))
    expect(addressOf(name)).toMatchObject({ masked: 'c***@k***.example', ofSender: true })
    expect(chain[0]?.facts).toMatchObject({ sharedAddresses: 1 })
  }, 30_000)

  it('names no signer’s link in another’s mail', async () => {
    const mails = await mailsOf(school)
    for (const [email, token] of Object.entries(links)) {
      const holders = mails.filter(({ text }) => text.includes(token))
      expect(holders.every(({ to }) => to.includes(email))).toBe(true)
    }
  })
})

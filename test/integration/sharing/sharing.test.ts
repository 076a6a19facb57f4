/** A draft that is shared, what is said of it, and who gets nowhere. */
import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { toLink } from '../../../src/actions/audit/recordEvent.js'
import { inTransaction } from '../../../src/actions/inTransaction.js'
import { createRecord } from '../../../src/actions/records.js'
import { opens, verifyChain } from '../../../src/domain/audit/chain.js'
import { DomainError } from '../../../src/domain/errors.js'
import { describeDatabases } from '../../support/payload.js'
import { formOf } from '../contributions/support.js'
import { mailsOf } from '../signing/support.js'
import { refusals } from './refused.js'
import {
  byBrowser,
  FAMILY,
  fillSection,
  linkTo,
  marta,
  mentor,
  newDraft,
  PARENT,
  pupil,
  read,
  remarksOf,
  say,
  SECRET,
  share,
  shared,
  startSharing,
  toolsOf,
  type Sharing,
} from './support.js'
import { told } from './told.js'

describeDatabases('A shared draft', (database) => {
  let school: Sharing
  beforeAll(async () => {
    school = await startSharing(database)
  }, 90_000)
  afterAll(() => school.stop())

  const { coordinator, desk, history, reply, update, shareOf, textOf, events } = toolsOf(
    () => school,
  )

  it('is read as it stands, in brief first, and no more than the role may', async () => {
    const planId = await newDraft(school)
    expect(await school.one('plans', planId)).toMatchObject({ phase: 'draft' })
    expect((await share(school, planId, [marta, mentor])).status).toBe(200)
    expect(await school.one('plans', planId)).toMatchObject({ phase: 'inDiscussion' })
    const token = await linkTo(school)
    expect(token).toHaveLength(43)
    const page = await textOf(token)
    for (const words of ['Lees maar rustig.', 'In het kort', 'Goed geslapen', 'Leest graag']) {
      expect(page).toContain(words)
    }
    expect(page.indexOf('In het kort')).toBeLessThan(page.indexOf('Op school'))
    const others = await textOf(await linkTo(school, mentor.email))
    expect(others).toContain('Goed geslapen')
    expect(others).not.toMatch(/Leest graag|Op school/)
    // Not for guardians, and not for whoever shared it.
    expect(page + others).not.toMatch(new RegExp(`${SECRET}|Afgeschermd|Geheim|${FAMILY}|Van de`))
    await fillSection(school, {
      ...{ planId, sectionId: 'school', revision: 1 },
      answers: { note: 'Rekent nu ook graag' },
    })
    expect(await textOf(token)).toContain('Rekent nu ook graag')
    const english = await school.rest('GET', `/leidraad/concept/${token}?taal=en`)
    expect(await english.text()).toContain('Draft of the plan about')
  })

  it('notes that a browser opened it, and nothing when a mail scanner did', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    await read(school, token)
    await read(school, token, { ...byBrowser, 'sec-purpose': 'prefetch' })
    expect((await desk(planId)).shares[0]?.firstReadAt).toBeUndefined()
    await read(school, token, byBrowser)
    await read(school, token, byBrowser)
    const { shares } = await desk(planId)
    expect(shares[0]).toMatchObject({
      firstReadAt: expect.any(String),
      lastReadAt: shares[0]?.firstReadAt,
    })
    const once = [`draft.shared ${marta.name}`, `draft.read ${marta.name}`]
    expect(await history(planId)).toEqual(once)
    const hourAgo = new Date(Date.now() - 61 * 60_000).toISOString()
    await update('plan-shares', (await shareOf(planId)).id, { lastReadAt: hourAgo })
    await read(school, token, byBrowser)
    expect(await history(planId)).toEqual([...once, `draft.read ${marta.name}`])
  })

  it('keeps what is said at its place, with the answers, and all of it in a chain', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const sent = await say(school, token, {
      'opmerking.home.story': ' Hij slaapt juist slecht ',
      'opmerking.school': '',
      opmerking: '<b>Mooi</b> plan',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      `/concept/${token}?deel=home#deel.home`,
    ])
    await say(school, token, { 'opmerking.home.story': 'Hij slaapt juist slecht' })
    const { remarks } = await desk(planId)
    expect(remarks).toMatchObject([
      {
        ...{ sectionTitle: 'Thuis', fieldLabel: 'Vertel meer', status: 'open', isThere: true },
        text: 'Hij slaapt juist slecht',
      },
      { text: '<b>Mooi</b> plan' },
    ])
    const [first = { id: '' }, second = { id: '' }] = remarks
    expect((await reply(first.id, { kind: 'answered', text: 'We vragen het na.' })).status).toBe(
      200,
    )
    expect((await reply(second.id, { kind: 'takenOver' })).status).toBe(200)
    const page = await textOf(token)
    expect(openPartsIn(page)).toEqual(['deel.home'])
    expect(page).toContain('We vragen het na.')
    expect(page).toContain('nam dit over in het plan')
    expect(page).not.toContain('<b>Mooi')
    const mails = (await mailsOf(school)).filter(({ to }) => to.includes(PARENT))
    expect(mails.some(({ text }) => text.includes('We vragen het na.'))).toBe(true)
    expect((await desk(planId)).remarks.map(({ status }) => status)).toEqual([
      'answered',
      'takenOver',
    ])
    await heldByChain(planId, 'Hij slaapt juist slecht')
  })

  const openPartsIn = (page: string) =>
    [...page.matchAll(/<details class="fold" id="([^"]+)" open>/g)].map(([, id]) => id)

  it('opens the part that was asked for, all of them, or what was answered since it was read', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const openAt = async (query: string, headers = {}) => {
      const page = await school.rest('GET', `/leidraad/concept/${token}${query}`, { headers })
      return openPartsIn(await page.text())
    }
    expect(await openAt('')).toEqual([])
    expect(await openAt('?deel=school')).toEqual(['deel.school'])
    expect(await openAt('?deel=secret')).toEqual([])
    expect(await openAt('?alles')).toEqual(['deel.home', 'deel.school'])
    await say(school, token, { 'opmerking.school': 'En rekenen?' })
    expect(await openAt('', byBrowser)).toEqual([])
    const [{ id } = { id: '' }] = (await desk(planId)).remarks
    await reply(id, { kind: 'takenOver' })
    expect(await openAt('')).toEqual(['deel.school'])
    const later = new Date(Date.now() + 1_000).toISOString()
    await update('plan-shares', (await shareOf(planId)).id, { lastReadAt: later })
    expect(await openAt('')).toEqual([])
  })

  it('opens all parts without losing what was typed and not sent', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const fold = (fields: object) =>
      school.rest('POST', `/leidraad/concept/${token}?alles`, {
        body: formOf({ vouwen: '', 'opmerking.home': '', ...fields }),
      })
    const typed = await fold({ 'opmerking.school': 'Nog niet af' })
    const page = await typed.text()
    expect([typed.status, openPartsIn(page)]).toEqual([200, ['deel.home', 'deel.school']])
    expect(page).toContain('>Nog niet af</textarea>')
    const moved = await (await fold({ 'opmerking.secret.note': 'Nergens meer' })).text()
    expect(moved).toMatch(/De plek van een opmerking[^]*>Nergens meer<\/textarea>/)
    const empty = await fold({})
    expect([empty.status, empty.headers.get('location')]).toEqual([
      303,
      `/concept/${token}?alles=#onderdelen`,
    ])
    expect(await remarksOf(school, planId)).toEqual([])
  })

  const heldByChain = async (planId: string, text: string) => {
    const told = await events(planId)
    expect(told.map(({ type }) => type)).toEqual([
      ...['draft.shared', 'remark.made', 'remark.made', 'remark.answered', 'remark.takenOver'],
    ])
    const links = (await events(planId)).map(toLink)
    expect(await verifyChain(links)).toMatchObject({ ok: true })
    expect(JSON.stringify(links)).not.toMatch(/slaapt|vragen het na|Marta/)
    const [, made] = told
    const disclosure = made?.disclosures?.[0]
    expect(disclosure?.value).toBe(text)
    expect(disclosure && (await opens(disclosure, made.commitments.text ?? ''))).toBe(true)
  }

  it('tells what is wrong, and loses nothing that was typed', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const long = 'x'.repeat(2_001)
    const refused = await say(school, token, { 'opmerking.home': long, opmerking: 'Blijft staan' })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('tot hooguit 2000 tekens. Het zijn er nu 2001.')
    expect(page).toContain(long)
    expect(page).toContain('>Blijft staan</textarea>')
    const gone = await say(school, token, { 'opmerking.secret.note': 'Nergens meer' })
    expect([gone.status, await gone.text()]).toEqual([
      422,
      expect.stringMatching(/De plek van een opmerking[^]*>Nergens meer<\/textarea>/),
    ])
    expect((await say(school, token, { opmerking: ' ' })).status).toBe(422)
    expect(await remarksOf(school, planId)).toEqual([])
  })

  it('takes a remark on what was reckoned', async () => {
    const planId = await newDraft(school)
    const sent = await say(school, await shared(school, planId), { 'opmerking.home.day': 'Klopt' })
    expect(sent.status).toBe(303)
    expect((await desk(planId)).remarks).toMatchObject([{ fieldLabel: 'Gemeten op' }])
  })

  it('is read while it cannot be noted that it is', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const hooks: unknown[] =
      school.payload.collections['plan-shares']?.config.hooks.beforeChange ?? []
    const refuse = () => {
      throw new DomainError('database.busy', 'Another writer is in the way')
    }
    hooks.push(refuse)
    const page = await read(school, token, byBrowser)
    hooks.splice(hooks.indexOf(refuse), 1)
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('Goed geslapen'),
    ])
    expect((await desk(planId)).shares[0]?.firstReadAt).toBeUndefined()
  })

  it('takes no remark while its plan is deleted', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const saying = await inTransaction(school, async (req) => {
      await req.payload.delete({ collection: 'plans', id: planId, req })
      const said = say(school, token, { opmerking: 'Tegelijk' })
      // One database lets both go on, the other lets one wait: then the remark comes after.
      await Promise.race([said, setTimeout(500)])
      return { said }
    })
    expect((await saying.said).status).toBeGreaterThanOrEqual(400)
    expect(await remarksOf(school, planId)).toEqual([])
  })

  it('changes its plan by a remark, so that who deletes or sends it meanwhile sees that', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const revision = async () => {
      const [plan] = await school.find('plans', { id: { equals: planId } })
      return (plan as { revision?: number } | undefined)?.revision ?? 0
    }
    const before = await revision()
    await say(school, token, { opmerking: 'Dag' })
    expect(await revision()).toBe(before + 1)
    await say(school, token, { opmerking: 'Dag' })
    expect(await revision()).toBe(before + 1)
  })

  it('takes a hundred remarks by one link, and no more', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const { id } = await shareOf(planId)
    await inTransaction(school, async (req) => {
      for (let count = 0; count < 100; count += 1) {
        const data = { plan: planId, share: id, text: `${count}`, madeAt: new Date().toISOString() }
        await createRecord(req, 'plan-remarks', { data })
      }
    })
    const refused = await say(school, token, { opmerking: 'Nog een' })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringMatching(/al 100 opmerkingen[^]*>Nog een<\/textarea>/),
    ])
  })

  it('keeps what was said of a field that is gone, as it was called', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    await school.payload.create({
      collection: 'plan-remarks',
      data: {
        ...{ plan: planId, share: (await shareOf(planId)).id, text: 'Over iets ouds' },
        ...{ sectionId: 'home', sectionTitle: 'Thuis', fieldId: 'old', fieldLabel: 'Oude vraag' },
        madeAt: new Date().toISOString(),
      },
    })
    expect(await textOf(token)).toMatch(/Oude vraag[^]*Over iets ouds/)
    expect((await desk(planId)).remarks).toMatchObject([
      { fieldLabel: 'Oude vraag', isThere: false },
    ])
  })

  it('becomes a page to read once the plan is sent, and says so', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    await say(school, token, { 'opmerking.home': 'Vooraf gezegd' })
    await update('plans', planId, { status: 'signing' })
    const page = await textOf(token)
    expect(page).toContain('Het plan is ter ondertekening verstuurd')
    expect(page).toMatch(/Goed geslapen[^]*Vooraf gezegd/)
    expect(page).not.toContain('<form')
    const late = await say(school, token, { opmerking: 'Te laat geschreven' })
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining('Te laat geschreven'),
    ])
    expect(await remarksOf(school, planId)).toHaveLength(1)
    expect((await share(school, planId, [pupil])).status).toBe(409)
    const [remark] = await remarksOf(school, planId)
    expect((await reply(remark?.id ?? '', { kind: 'answered', text: 'Toch nog' })).status).toBe(200)
  })

  it('says of an answer whether it is mailed, and of an old link that it does not work', async () => {
    const planId = await newDraft(school)
    await say(school, await shared(school, planId), { opmerking: 'Eerst dit' })
    const { id } = await shareOf(planId)
    const [remark] = await remarksOf(school, planId)
    const answer = async (text: string) =>
      (await reply(remark?.id ?? '', { kind: 'answered', text })).json() as Promise<unknown>
    const last = async () => (await mailsOf(school)).find(({ to }) => to.includes(PARENT))?.text
    expect(await answer('Gelezen')).toEqual({ status: 'answered', isMailed: true })
    expect(await last()).toMatch(/Gelezen[^]*met de link uit de eerdere mail/)
    await update('plan-shares', id, { expiresAt: '2020-01-01T00:00:00.000Z' })
    expect(await answer('Nog iets')).toEqual({ status: 'answered', isMailed: true })
    expect(await last()).toMatch(/Nog iets[^]*link uit de eerdere mail is verlopen/)
    await school.rest('POST', `/plan-shares/${id}/withdraw`, { as: coordinator() })
    expect(await answer('Stil')).toEqual({ status: 'answered', isMailed: false })
    expect(await last()).not.toContain('Stil')
  })

  it('goes with its plan: of what was said only a chain of digests stays', async () => {
    const planId = await newDraft(school)
    await say(school, await shared(school, planId), { opmerking: 'Weg ermee' })
    await school.payload.delete({ collection: 'plans', id: planId })
    expect(await remarksOf(school, planId)).toEqual([])
    expect(await school.find('plan-shares', { plan: { equals: planId } })).toEqual([])
    const told = await events(planId)
    expect(told.map(({ disclosures }) => disclosures)).toEqual([[], []])
    const links = (await events(planId)).map(toLink)
    expect(await verifyChain(links)).toMatchObject({ ok: true })
  })

  told(() => school)
  refusals(() => school)
})

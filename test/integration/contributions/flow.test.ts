import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'

import { saveContribution } from '../../../src/actions/contributions/fillContribution.js'
import {
  contributionForm,
  openContribution,
} from '../../../src/actions/contributions/openContribution.js'
import { describeDatabases, onSqlite } from '../../support/payload.js'
import { mailsOf, storedSection } from '../signing/support.js'
import {
  formOf,
  invited,
  linkTo,
  newPlan,
  PARENT,
  startContributing,
  type Contributing,
} from './support.js'

describeDatabases('A contribution', (database) => {
  const itOnSqlite = onSqlite(database)
  let school: Contributing
  beforeAll(async () => {
    school = await startContributing(database)
  }, 90_000)
  afterAll(() => school.stop())

  const page = (token: string, rest = '') =>
    school.rest('GET', `/leidraad/bijdrage/${token}${rest}`)
  const send = (token: string, fields: Record<string, string | string[]>, section = 'home') =>
    school.rest('POST', `/leidraad/bijdrage/${token}/onderdeel/${section}`, {
      body: formOf(fields),
    })
  const one = async (planId: string) =>
    (await school.find('contributions', { plan: { equals: planId } }))[0]

  it('goes from a mail to answers in the plan and a notice to who asked', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    expect(token).toHaveLength(43)
    const overview = await (await page(token)).text()
    expect(overview).toContain('Carla')
    expect(overview).toContain('Tot donderdag!')
    expect(overview).toContain('31 januari 2099')
    expect(overview).toContain('Thuis')
    expect(overview).not.toContain('In het kort')
    expect(await one(planId)).toMatchObject({ status: 'invited' })
    const form = await page(token, '/onderdeel/home')
    expect(await form.text()).toContain('Hoe gaat het met uw kind?')
    const saved = await send(token, {
      '~act': 'next',
      '~revision': '0',
      '~': ['help', 'travel', 'hobbies', 'happy', 'goals', 'goals[g1][steps]', 'talks', 'scores'],
      mood: 'Goed',
      story: 'Eerste regel\r\nTweede regel',
      rich: 'Een alinea\r\n\r\nNog een',
      hours: '8,5',
      since: '22-11-2026',
      bed: '19.30',
      help: 'no',
      travel: 'other:',
      'travel~other': 'Met opa',
      hobbies: ['sport', 'music'],
      happy: '4',
      'goals[]': 'g1',
      'goals[g1][goal]': 'Zelf lezen',
      'goals[g1][steps][]': ['s1'],
      'goals[g1][steps][s1][step]': 'Elke avond',
      'talks[]': 't1',
      'talks[t1][note]': 'Bellen',
      'scores[math][mid]': '120',
      'scores[math][level]': 'i',
    })
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/\/bijdrage\//),
    ])
    const { answers, savedBy } = await storedSection(school, planId, 'home')
    expect(answers).toMatchObject({
      mood: 'Goed',
      story: 'Eerste regel\nTweede regel',
      hours: 8.5,
      since: '2026-11-22',
      bed: '19:30',
      help: false,
      travel: 'other:Met opa',
      hobbies: ['sport', 'music'],
      happy: 4,
      goals: [
        {
          id: 'g1',
          values: { goal: 'Zelf lezen', steps: [{ id: 's1', values: { step: 'Elke avond' } }] },
        },
      ],
      talks: [{ id: 't1', values: { note: 'Bellen' } }],
      scores: [{ id: 'math', values: { mid: 120, level: 'i' } }],
    })
    expect(savedBy).toMatchObject({ kind: 'contributor', name: 'Marta Kowalska', role: 'guardian' })
    expect(await (await page(token)).text()).toMatch(
      /In het kort[^]*Eerste regel[^]*Wat wilt u bereiken\?: Zelf lezen/,
    )
    expect(await one(planId)).toMatchObject({ status: 'started' })
    const done = await school.rest('POST', `/leidraad/bijdrage/${token}`)
    expect(done.status).toBe(303)
    await school.rest('POST', `/leidraad/bijdrage/${token}`)
    expect(await one(planId)).toMatchObject({ status: 'done' })
    const notices = (await mailsOf(school)).filter(({ to }) =>
      to.includes(school.world.people.coordinator.email),
    )
    expect(notices).toHaveLength(1)
    expect(`${notices[0]?.subject} ${notices[0]?.text}`).not.toMatch(/Łukasz|bijdrage\//)
    expect(await (await page(token)).text()).toContain('Dank u wel, uw bijdrage is verstuurd')
    expect((await send(token, { '~act': 'save', '~revision': '1', mood: 'Toch' })).status).toBe(303)
    expect((await storedSection(school, planId, 'home')).revision).toBe(1)
  }, 60_000)

  itOnSqlite(
    'asks nothing that the law asks of the school, whatever the plan is made for',
    async () => {
      const planId = await newPlan(school)
      const data = { occasion: 'evaluation' }
      await school.payload.update({ collection: 'plans', id: planId, data })
      const req = await school.requestOf(undefined)
      const opened = await openContribution({ req, token: await invited(school, planId) })
      const { sections } = await contributionForm(req, opened)
      const missing = sections.find(({ id }) => id === 'home')?.missing ?? []
      expect(missing.map(({ code }) => code).filter((code) => code !== 'required')).toEqual([])
    },
  )

  it('opens its plan and template once in a first save, and nothing of its page', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const req = await school.requestOf(undefined)
    const findOne = jest.spyOn(school.payload.db, 'findOne')
    await saveContribution({
      req,
      token,
      sectionId: 'home',
      revision: 0,
      answers: { mood: 'Goed' },
    })
    const read = findOne.mock.calls.map(([{ collection }]) => collection).sort()
    findOne.mockRestore()
    expect(read).toEqual(['contributions', 'plans', 'standard-versions'])
  })

  itOnSqlite('keeps what was typed when something is wrong, and says where', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const response = await send(token, {
      '~act': 'save',
      '~revision': '0',
      mood: 'Goed & <b>wel</b>',
      hours: 'acht',
      since: '31-02-2026',
    })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('href="#v.hours"')
    expect(html).toContain('href="#v.since"')
    expect(html).toContain('value="Goed &amp; &lt;b&gt;wel&lt;/b&gt;"')
    expect(html).toContain('value="acht"')
    expect(await storedSection(school, planId, 'home')).toBeUndefined()
  })

  itOnSqlite('shows a question once its condition holds', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    expect(await (await page(token, '/onderdeel/home')).text()).not.toContain('Wie helpt er?')
    const saved = await send(token, {
      '~act': 'next',
      '~revision': '0',
      '~': ['travel', 'hobbies', 'happy', 'proof', 'goals', 'talks', 'scores'],
      help: 'yes',
      ...Object.fromEntries(
        ['mood', 'story', 'rich', 'hours', 'since', 'bed', 'mail', 'phone', 'contact'].map((id) => [
          id,
          '',
        ]),
      ),
    })
    expect(saved.headers.get('location')).toContain('onderdeel/home?bewaard=meer')
    expect(await (await page(token, '/onderdeel/home')).text()).toContain('Wie helpt er?')
  })

  itOnSqlite('adds and removes rows by plain buttons', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const added = await send(token, { '~act': 'add:goals', '~revision': '0', '~': 'goals' })
    const anchor =
      /#v\.goals\.(r[0-9a-f]{16})$/.exec(added.headers.get('location') ?? '')?.[1] ?? ''
    expect(anchor).not.toBe('')
    expect(await (await page(token, '/onderdeel/home')).text()).toContain('Doel 1 verwijderen')
    const inner = await send(token, {
      '~act': `add:goals[${anchor}][steps]`,
      '~revision': '1',
      '~': ['goals', `goals[${anchor}][steps]`],
      'goals[]': anchor,
    })
    expect(inner.status).toBe(303)
    const { answers } = await storedSection(school, planId, 'home')
    expect(answers.goals).toMatchObject([{ id: anchor, values: { steps: [{ values: {} }] } }])
    await send(token, {
      '~act': `remove:goals[${anchor}]`,
      '~revision': '2',
      '~': 'goals',
      'goals[]': anchor,
    })
    expect((await storedSection(school, planId, 'home')).answers).toEqual({})
  })

  it('shows both versions of a section that was changed meanwhile, to choose from', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    await school.rest('POST', `/plans/${planId}/sections/home`, {
      as: school.world.people.coordinator,
      body: { revision: 0, answers: { mood: 'Van school', story: 'Verhaal van school' } },
    })
    const conflict = await send(token, {
      '~act': 'save',
      '~revision': '0',
      mood: 'Van thuis',
      story: '',
    })
    const html = await conflict.text()
    expect(conflict.status).toBe(409)
    expect(html).toContain('Van thuis')
    expect(html).toContain('Van school')
    expect(html).toContain('name="~revision" value="1"')
    const resolved = await send(token, {
      '~act': 'resolve',
      '~revision': '1',
      mood: 'Van thuis',
      story: '',
      '~choose.mood': 'mine',
      '~choose.story': 'theirs',
    })
    expect(resolved.status).toBe(303)
    expect((await storedSection(school, planId, 'home')).answers).toEqual({
      mood: 'Van thuis',
      story: 'Verhaal van school',
    })
  })

  itOnSqlite('keeps formatting while the text is left as it is', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const bold = {
      root: {
        type: 'root',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [
          {
            type: 'paragraph',
            version: 1,
            direction: null,
            format: '',
            indent: 0,
            textFormat: 0,
            textStyle: '',
            children: [
              {
                type: 'text',
                version: 1,
                detail: 0,
                format: 1,
                mode: 'normal',
                style: '',
                text: 'Vet',
              },
            ],
          },
        ],
      },
    }
    const stored = await school.rest('POST', `/plans/${planId}/sections/home`, {
      as: school.world.people.coordinator,
      body: { revision: 0, answers: { rich: bold } },
    })
    expect(stored.status).toBe(200)
    const html = await (await page(token, '/onderdeel/home')).text()
    expect(html).toContain('blijft alleen bewaard als u hier niets wijzigt')
    await send(token, { '~act': 'save', '~revision': '1', rich: 'Vet', mood: 'Goed' })
    expect((await storedSection(school, planId, 'home')).answers).toEqual({
      rich: bold,
      mood: 'Goed',
    })
    await send(token, { '~act': 'save', '~revision': '2', rich: 'Anders', mood: 'Goed' })
    expect(JSON.stringify((await storedSection(school, planId, 'home')).answers)).not.toContain(
      '"format":1',
    )
  })

  it('keeps a file, and takes it away again', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const body = new FormData()
    body.set('~act', 'save')
    body.set('~revision', '0')
    body.set('~', 'proof')
    body.set('proof', new File(['%PDF-1.7 verslag'], 'verslag.pdf'))
    const path = `/leidraad/bijdrage/${token}/onderdeel/home`
    expect((await school.rest('POST', path, { body })).status).toBe(303)
    const { answers } = await storedSection(school, planId, 'home')
    const [file] = answers.proof as { id: string; name: string }[]
    expect(file).toMatchObject({ name: 'verslag.pdf', mimeType: 'application/pdf' })
    const read = await page(token, `/bestand/${file?.id ?? ''}`)
    expect([read.status, await read.text()]).toEqual([200, '%PDF-1.7 verslag'])
    await send(token, {
      '~act': 'save',
      '~revision': '1',
      '~': 'proof',
      'proof~remove': file?.id ?? '',
    })
    expect((await storedSection(school, planId, 'home')).answers).toEqual({})
    const bad = new FormData()
    bad.set('~act', 'save')
    bad.set('~revision', '2')
    bad.set('~', 'proof')
    bad.set('mood', 'Blijft staan')
    bad.set('proof', new File(['<script>'], 'verslag.pdf'))
    const refused = await school.rest('POST', path, { body: bad })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="Blijft staan"')
  })

  it('saves by itself for who has a script, in the order of typing', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const typed = (sequence: number, mood: string) =>
      send(token, {
        '~act': 'autosave',
        '~revision': '0',
        '~session': 'abc',
        '~sequence': String(sequence),
        mood,
      })
    const reply = (await (await typed(2, 'Tweede')).json()) as Record<string, unknown>
    expect(reply).toMatchObject({ revision: 1, time: expect.stringMatching(/^\d{2}\.\d{2} uur$/) })
    await typed(1, 'Eerste')
    expect((await storedSection(school, planId, 'home')).answers).toEqual({ mood: 'Tweede' })
    const stale = await send(token, { '~act': 'autosave', '~revision': '0', mood: 'Anders' })
    expect(stale.status).toBe(409)
  })

  itOnSqlite('speaks to a pupil with je, and shows only what the pupil was asked', async () => {
    const planId = await newPlan(school)
    await school.rest('POST', `/plans/${planId}/contributions`, {
      as: school.world.people.coordinator,
      body: {
        contributors: [
          { name: 'Łukasz', email: 'lukasz@leerling.example', role: 'pupil', sections: ['me'] },
        ],
      },
    })
    const token = await linkTo(school, 'lukasz@leerling.example')
    const html = await (await page(token)).text()
    expect(html).toContain('Je hoeft niet alles in één keer te doen')
    expect(html).not.toContain('Thuis')
    expect((await page(token, '/onderdeel/home')).status).toBe(404)
  })

  it('gets a new link with a reminder, and the old one dies', async () => {
    const planId = await newPlan(school)
    const old = await invited(school, planId)
    const contribution = await one(planId)
    const reminded = await school.rest('POST', `/contributions/${contribution?.id ?? ''}/remind`, {
      as: school.world.people.coordinator,
    })
    expect(reminded.status).toBe(200)
    const fresh = await linkTo(school, PARENT)
    expect(fresh).not.toBe(old)
    expect((await page(old)).status).toBe(404)
    expect((await page(fresh)).status).toBe(200)
  })
})

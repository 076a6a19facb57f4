import { describe, expect, it } from '@jest/globals'

import { languages, type Language } from '../domain/kernel/language.js'
import type { SigningView } from '../actions/signing/view.js'
import { evaluationTemplate } from '../../test/support/evaluation.js'
import type { SignatureSlot } from '../domain/signing/slots.js'
import { pageFor, render, signingViewOf, TOKEN } from '../../test/fixtures/publicPages.js'
import { messageView } from './messagePage.js'
import { pageIn } from './page.js'
import { emptyEntry } from './signingEntry.js'
import { answeredView, declineView, signingState, signView } from './signingView.js'

type Signer = SigningView['signer']['status']
type Request = SigningView['request']['status']

const nothing = { entry: emptyEntry, problems: [] }
const answered = { status: 'signed', answeredAt: '2026-11-22T13:05:00.000Z' } as const

describe('signingState', () => {
  it.each<[Signer, Request, string]>([
    ['invited', 'open', 'sign'],
    ['waiting', 'open', 'waiting'],
    ['signed', 'open', 'signed'],
    ['signed', 'sealed', 'signed'],
    ['signed', 'declined', 'signed'],
    ['signed', 'withdrawn', 'signed'],
    ['declined', 'declined', 'declined'],
    ['declined', 'sealed', 'declined'],
    ['invited', 'withdrawn', 'withdrawn'],
    ['waiting', 'withdrawn', 'withdrawn'],
    ['invited', 'declined', 'closed'],
    ['invited', 'completed', 'closed'],
    ['waiting', 'sealed', 'closed'],
  ])('of someone %s in a request %s is %s', (status, request, expected) => {
    expect(signingState(signingViewOf({ status }, { status: request }))).toBe(expected)
  })
})

describe('signView', () => {
  it('says in one sentence what is signed when there is one intent', () => {
    const view = signingViewOf({ role: 'pupil', roleLabel: 'Leerling', intents: ['heard'] })
    const shown = signView({ page: pageFor('nl', true), token: TOKEN, view }, nothing)
    expect(shown).toMatchObject({
      single: { intent: 'heard' },
      sentenceLead: 'Ik teken als Leerling. Daarmee zeg ik:',
      statement: false,
    })
    expect(shown['intro']).toContain('vraagt je')
  })

  it('offers every intent of the slot and chooses none', () => {
    const shown = signView({ page: pageFor('nl'), token: TOKEN, view: signingViewOf() }, nothing)
    expect(shown['single']).toBe(false)
    expect(shown['intents']).toHaveLength(3)
    expect(JSON.stringify(shown['intents'])).not.toContain('"checked":true')
  })

  it('shows what the sender wrote in the mail, and nothing when they wrote nothing', () => {
    const shownTo = (message?: string) =>
      signView(
        { page: pageFor('nl'), token: TOKEN, view: signingViewOf({}, message ? { message } : {}) },
        nothing,
      )['message']
    expect(shownTo('Tot donderdag!')).toEqual({
      from: 'Bericht van Carla Coördinator',
      text: 'Tot donderdag!',
    })
    expect(shownTo()).toBe(false)
  })

  it('mails the school without the plan, the pupil or the link', () => {
    const shown = signView({ page: pageFor('nl'), token: TOKEN, view: signingViewOf() }, nothing)
    expect(shown['mailto']).toBe('mailto:carla@kompas.example?subject=Vraag%20over%20het%20plan')
  })

  it('tells whom to call when there is nobody to mail', () => {
    const view = signingViewOf()
    delete view.request.contact
    const shown = signView({ page: pageFor('nl'), token: TOKEN, view }, nothing)
    expect(shown['mailto']).toBe(false)
    expect(shown['askText']).toContain('Bel De Regenboog')
  })

  it.each([
    ['', '/teken/', '/controle'],
    ['/api/leidraad', '/api/leidraad/teken/', '/api/leidraad/controle'],
  ])('links behind %j and keeps the chosen language', (pagesPath, signing, verify) => {
    const page = pageIn({ language: 'en', chosen: true }, { pagesPath, informal: false })
    const view = signingViewOf()
    expect(signView({ page, token: TOKEN, view }, nothing)).toMatchObject({
      action: `${signing}${TOKEN}?taal=en`,
      pdfHref: `${signing}${TOKEN}/document`,
    })
    expect(answeredView({ page, token: TOKEN, view })['verifyHref']).toBe(`${verify}?taal=en`)
  })
})

describe('declineView', () => {
  it.each([
    [true, 'stopt de ondertekening voor iedereen'],
    [false, 'Anderen kunnen wel tekenen'],
  ])('says what follows when a signature is needed: %s', (required, text) => {
    const view = signingViewOf({ required })
    const shown = declineView({ page: pageFor('nl'), token: TOKEN, view }, nothing)
    expect(shown['consequence']).toContain(text)
  })
})

describe('answeredView', () => {
  const shownIn = (status: Request) =>
    answeredView({ page: pageFor('nl'), token: TOKEN, view: signingViewOf(answered, { status }) })

  it('gives the sealed copy once there is one', () => {
    expect(shownIn('sealed')['copyHref']).toBe(`/api/leidraad/teken/${TOKEN}/afschrift`)
    expect(shownIn('open')['copyHref']).toBe(false)
    expect(shownIn('open')['copyText']).toContain('zodra iedereen heeft getekend')
  })

  it.each<Request>(['withdrawn', 'declined'])(
    'no longer shows the plan when the request is %s',
    (status) => {
      expect(shownIn(status)['pdfHref']).toBe(false)
      expect(shownIn(status)['copyText']).toContain('Er komt geen getekend plan')
    },
  )

  it('tells when, on the clock of Amsterdam', () => {
    expect(shownIn('open')['signedText']).toContain('22 november 2026, 14.05 uur')
  })
})

describe('the page of an evaluation', () => {
  const shown = (language: Language, informal: boolean) => {
    const { intents, sentences } = evaluationTemplate().definition.slots[0] as SignatureSlot
    const signing = signingViewOf({ intents, sentences: sentences ?? {} })
    const view = { ...signing, document: { ...signing.document, kind: 'evaluation' as const } }
    const page = pageIn(
      { language, chosen: false },
      { pagesPath: '/api/leidraad', informal, kind: view.document.kind },
    )
    const html = render('sign', page, signView({ page, token: TOKEN, view }, nothing))
    const answer = { ...view, signer: { ...view.signer, ...answered } }
    const messages = (['noCopy', 'withdrawn', 'closed', 'waiting'] as const).map((kind) =>
      render('message', page, messageView(kind, page.words)),
    )
    const after = render('signed', page, answeredView({ page, token: TOKEN, view: answer }))
    return [html, after, ...messages]
      .join('')
      .replace(/<article[^]*?<\/article>/, '')
      .replace(/<footer[^]*?<\/footer>/g, '')
      .replace(/<[^>]*>/g, ' ')
  }

  it.each(languages.flatMap((language) => [true, false].map((pupil) => ({ language, pupil }))))(
    'does not call it a plan: $language, to a pupil $pupil',
    ({ language, pupil }) => {
      const text = shown(language, pupil)
      expect(text).toMatch(/evaluati/)
      expect(text.match(/.*\bplan\b.*/gi) ?? []).toEqual([])
      expect(language === 'nl' && pupil && /\b(u|uw)\b/i.test(text)).toBe(false)
    },
  )
})

/** The demonstration board: made once, in an empty database. All people in it are invented. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { inTransaction } from '../../src/actions/inTransaction.js'
import { publishStandard } from '../../src/actions/standards/publishStandard.js'
import { collectionOfKind } from '../../src/domain/standards/kinds.js'
import type { StandardContent } from '../../src/domain/standards/content.js'
import { careProtocolDraft, functionDescriptionDraft } from '../../src/domain/standards/draftOf.js'

export const demoPassword = 'leidraad-demo'

export const demoPeople = [
  { name: 'Bea van Bestuur', email: 'bestuur@kompas.example', role: 'boardAdmin' },
  { name: 'Sanne de Beer', email: 'beheer@regenboog.example', role: 'schoolAdmin' },
  { name: 'Carla Coster', email: 'zorg@regenboog.example', role: 'coordinator' },
  { name: 'Tom Terpstra', email: 'leerkracht@regenboog.example', role: 'teacher' },
  { name: 'Vera Vos', email: 'beheer@vlieger.example', role: 'schoolAdmin' },
] as const

type Stored = { id: string } & Record<string, unknown>
type DemoPerson = (typeof demoPeople)[number]

const templatesDir = join(import.meta.dirname, '../../templates')
const readTemplate = (name: string): unknown =>
  JSON.parse(readFileSync(join(templatesDir, name), 'utf8'))

export const exampleAnswers = () =>
  readTemplate('opp-example-answers.json') as Record<string, Record<string, unknown>>

export const exampleEvaluation = () =>
  readTemplate('examples/evaluatie.json') as Record<string, Record<string, unknown>>

const starters = [
  'function-description-leerlingbegeleider.json',
  'protocol-time-out-schorsing-verwijdering.json',
  'handelingsplan.json',
  'groepsplan.json',
  'persoonlijk-leerplan.json',
  'groepskaart.json',
  'portfolio.json',
  'zorgplan.json',
  'toetskalender.json',
  'verslag-oudergesprek.json',
  'evaluatie.json',
  // The last of a kind is the one that the demonstration fills.
  'opp.json',
]

export const isEmpty = async (payload: Payload, within?: PayloadRequest) => {
  const { docs } = await payload.find({
    collection: 'boards',
    limit: 1,
    depth: 0,
    ...(within && { req: within }),
  })
  return docs.length === 0
}

/** Some minutes: of servers that start at once on one empty database, one makes the board and the others wait. */
const PATIENT = { attempts: 600, retryUnique: true }

/** All of it or nothing: a start that is interrupted leaves an empty database, filled by the next. */
export const fillEmpty = (payload: Payload) =>
  inTransaction(
    { payload },
    async (req) => (await isEmpty(payload, req)) && makeBoard(req, ''),
    PATIENT,
  )

/** A board beside what is there already. */
export const makeDemoBoard = (payload: Payload, suffix = '') =>
  inTransaction({ payload }, (req) => makeBoard(req, suffix))

async function makeBoard(req: PayloadRequest, suffix: string) {
  const create = async (collection: string, data: Record<string, unknown>) =>
    (await req.payload.create({
      collection: collection,
      data,
      depth: 0,
      req,
    })) as unknown as Stored
  const board = await create('boards', { name: 'Stichting Het Kompas', boardNumber: '99001' })
  const schools = {
    regenboog: await create('schools', schoolFields('De Regenboog', suffix, board.id)),
    vlieger: await create('schools', schoolFields('De Vlieger', suffix, board.id)),
  }
  const people: Partial<Record<DemoPerson['role'], Stored>> = {}
  for (const person of demoPeople) {
    const made = await create('users', userFields(person, suffix, { board, schools }))
    people[person.role] ??= made
  }
  const pupil = await create('pupils', pupilFields(schools.regenboog.id))
  const versions = await publishStarters(req, schools.regenboog.id, people.schoolAdmin)
  return { board, schools, people, pupil, template: versions.planTemplate }
}

const schoolFields = (name: string, suffix: string, board: string) => {
  const slug = name.toLowerCase().replace(' ', '-')
  return {
    name,
    slug: `${slug}${suffix}`,
    board,
    city: 'Waterdam',
    accent: '#1f5f8b',
    principal: { name: 'Ayşe Demir', email: `directie@${slug}.example` },
  }
}

type Places = { board: Stored; schools: { regenboog: Stored; vlieger: Stored } }

function userFields({ name, email, role }: DemoPerson, suffix: string, places: Places) {
  const school = email.includes('vlieger') ? places.schools.vlieger : places.schools.regenboog
  const place = role === 'boardAdmin' ? { board: places.board.id } : { school: school.id }
  return {
    name,
    email: email.replace('@', `${suffix}@`),
    password: demoPassword,
    memberships: [{ role, ...place }],
  }
}

const pupilFields = (school: string) => ({
  school,
  firstName: 'Łukasz',
  infix: 'de',
  lastName: 'Vries-Kowalski',
  dateOfBirth: '2015-03-14',
  enrolmentDate: '2026-08-24',
  groupName: '7B',
  email: 'lukasz@leerling.example',
  guardians: [
    { name: 'Agnieszka Kowalska', email: 'a.kowalska@voorbeeld.example', hasCustody: true },
    { name: 'Jeroen de Vries', email: 'j.devries@voorbeeld.example', hasCustody: true },
  ],
})

async function publishStarters(req: PayloadRequest, school: string, publisher: Stored | undefined) {
  const { payload, transactionID } = req
  const user = { ...publisher, collection: 'users' } as never
  const ofPublisher = await createLocalReq({ user, req: { transactionID } }, payload)
  const versions: Partial<Record<StandardContent['kind'], { id: string }>> = {}
  for (const name of starters) {
    const content = readTemplate(name) as StandardContent
    const draft = await payload.create({
      collection: collectionOfKind[content.kind],
      data: { ...draftOf(content), school },
      depth: 0,
      req,
    })
    const { kind } = content
    versions[kind] = await publishStandard({ req: ofPublisher, kind, standardId: String(draft.id) })
  }
  return versions
}

function draftOf(content: StandardContent): Record<string, unknown> {
  switch (content.kind) {
    case 'functionDescription':
      return functionDescriptionDraft(content)
    case 'careProtocol':
      return careProtocolDraft(content)
    case 'planTemplate':
      return {
        title: content.title,
        planKind: content.planKind,
        definition: content.definition,
        layout: content.layout,
      }
  }
}

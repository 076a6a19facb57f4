/**
 * One record of De Regenboog per collection, for the denial matrix. A collection without an entry
 * fails it: whoever adds a collection says here how a record of it is made.
 */
import type { Payload } from 'payload'

import { oppTemplate, type World } from '../../fixtures/world.js'

type Made = { id: string }
export type Outsider = 'otherSchool' | 'otherBoard'
type Entry = {
  make: (payload: Payload, world: World, made: Record<string, Made>) => Promise<Made>
  /** Who must see nothing of it. What the board shares, its other schools do see. */
  outsiders?: Outsider[]
  /** Something the outsider might try to change. */
  change?: Record<string, unknown>
}

const create =
  (
    collection: string,
    data: (world: World, made: Record<string, Made>) => object,
    file?: () => File_,
  ) =>
  async (payload: Payload, world: World, made: Record<string, Made>): Promise<Made> =>
    (await payload.create({
      collection: collection,
      data: data(world, made),
      depth: 0,
      ...(file && { file: file() }),
    })) as unknown as Made

type File_ = { data: Buffer; mimetype: string; name: string; size: number }

const asFile = (data: Buffer, name: string, mimetype: string): File_ => ({
  data,
  mimetype,
  name,
  size: data.length,
})
const pixel = () =>
  asFile(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    ),
    'logo.png',
    'image/png',
  )
const smallPdf = () =>
  asFile(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n'), 'plan.pdf', 'application/pdf')
const regenboog = ({ schools }: World) => ({ school: schools.regenboog.id })
const placed = (world: World) => ({ ...regenboog(world), board: world.boards.kompas.id })

export const records: Record<string, Entry> = {
  boards: {
    make: (_, world) => Promise.resolve(world.boards.kompas),
    outsiders: ['otherBoard'],
    change: { name: 'Overgenomen' },
  },
  schools: {
    make: (_, world) => Promise.resolve(world.schools.regenboog),
    change: { name: 'Overgenomen' },
  },
  users: {
    make: (_, world) => Promise.resolve(world.people.coordinator),
    change: { password: 'overgenomen-2026' },
  },
  media: {
    make: create('media', (world) => ({ ...regenboog(world), alt: 'Logo' }), pixel),
    change: { alt: 'Overgenomen' },
  },
  pupils: {
    make: (_, world) => Promise.resolve(world.pupil),
    change: { firstName: 'Overgenomen' },
  },
  groups: {
    make: create('groups', (world) => ({ ...regenboog(world), name: 'Groep 6' })),
    change: { name: 'Overgenomen' },
  },
  'function-descriptions': {
    make: create('function-descriptions', (world) => ({
      ...regenboog(world),
      title: 'Begeleider',
    })),
    change: { title: 'Overgenomen' },
  },
  'care-protocols': {
    make: create('care-protocols', (world) => ({ ...regenboog(world), title: 'Verzuim' })),
    change: { title: 'Overgenomen' },
  },
  'plan-templates': {
    make: create('plan-templates', (world) => ({ ...regenboog(world), ...oppTemplate() })),
    change: { title: 'Overgenomen' },
  },
  'standard-versions': {
    make: create('standard-versions', (world, made) => ({
      ...placed(world),
      label: 'OPP (versie 1)',
      kind: 'planTemplate',
      standardId: made['plan-templates']?.id,
      number: 1,
      key: 'opp:1',
      digest: 'a'.repeat(64),
      content: oppTemplate(),
      publishedAt: '2026-11-22T10:00:00.000Z',
    })),
    change: { label: 'Overgenomen' },
  },
  plans: {
    make: create('plans', (world, made) => ({
      ...regenboog(world),
      pupil: world.pupil.id,
      template: made['standard-versions']?.id,
      title: 'OPP',
    })),
    change: { title: 'Overgenomen' },
  },
  'plan-sections': {
    make: create('plan-sections', (_, made) => ({
      plan: made.plans?.id,
      sectionId: 'cover',
      answers: {},
      revision: 1,
    })),
    change: { answers: {}, revision: 9 },
  },
  'plan-files': {
    make: create(
      'plan-files',
      (world, made) => ({
        ...placed(world),
        plan: made.plans?.id,
        sectionId: 'cover',
        name: 'rapport.pdf',
      }),
      smallPdf,
    ),
    change: { name: 'overgenomen.pdf' },
  },
  contributions: {
    make: create('contributions', (world, made) => ({
      ...placed(world),
      plan: made.plans?.id,
      name: 'Marta Kowalska',
      email: 'marta@ouder.example',
      role: 'guardian',
      sections: ['cover'],
      expiresAt: '2027-01-22T10:00:00.000Z',
      invitedBy: { id: '1', name: 'Carla', email: 'carla@kompas.example' },
      tokenHash: 'a'.repeat(64),
    })),
    change: { status: 'withdrawn' },
  },
  'plan-shares': {
    make: create('plan-shares', (world, made) => ({
      ...placed(world),
      plan: made.plans?.id,
      name: 'Marta Kowalska',
      email: 'marta@ouder.example',
      role: 'guardian',
      expiresAt: '2027-01-22T10:00:00.000Z',
      sharedBy: { id: '1', name: 'Carla', email: 'carla@kompas.example' },
      sharedAs: { audiences: ['coordinator'], staff: true },
      tokenHash: '9'.repeat(64),
    })),
    change: { status: 'withdrawn' },
  },
  'plan-remarks': {
    make: create('plan-remarks', (world, made) => ({
      ...placed(world),
      plan: made.plans?.id,
      share: made['plan-shares']?.id,
      sectionId: 'cover',
      sectionTitle: 'Voorblad',
      text: 'Dit klopt niet.',
      madeAt: '2026-11-22T10:00:00.000Z',
    })),
    change: { status: 'takenOver' },
  },
  conversations: {
    make: create('conversations', (world, made) => ({
      ...placed(world),
      plan: made.plans?.id,
      moments: [{ date: '2027-01-22', from: '14:00', to: '14:45' }],
      place: { kind: 'phone', text: '' },
      plannedBy: { id: '1', name: 'Carla', email: 'carla@kompas.example' },
      sequence: 0,
      changedAt: '2026-11-22T10:00:00.000Z',
    })),
    change: { status: 'cancelled' },
  },
  'conversation-guests': {
    make: create('conversation-guests', (world, made) => ({
      ...placed(world),
      plan: made.plans?.id,
      conversation: made.conversations?.id,
      name: 'Marta Kowalska',
      email: 'marta@ouder.example',
      role: 'guardian',
      tokenHash: 'e'.repeat(64),
    })),
    change: { reminded: 'x' },
  },
  'signing-requests': {
    make: create(
      'signing-requests',
      (world, made) => ({
        ...placed(world),
        title: 'OPP',
        plan: made.plans?.id,
        snapshot: {},
        documentDigest: 'b'.repeat(64),
        sentAt: '2026-11-22T10:00:00.000Z',
      }),
      smallPdf,
    ),
    change: { status: 'withdrawn' },
  },
  signers: {
    make: create('signers', (world, made) => ({
      ...placed(world),
      name: 'Marta Kowalska',
      email: 'marta@ouder.example',
      request: made['signing-requests']?.id,
      slotId: 'guardians',
      role: 'guardian',
      roleLabel: 'Ouder of verzorger',
      intents: ['seen'],
      order: 1,
      tokenHash: 'c'.repeat(64),
    })),
    change: { status: 'signed' },
  },
  'signed-documents': {
    make: create(
      'signed-documents',
      (world, made) => ({
        ...placed(world),
        title: 'OPP',
        request: made['signing-requests']?.id,
        plan: made.plans?.id,
        sha256: 'd'.repeat(64),
        sealedAt: '2026-11-22T10:00:00.000Z',
      }),
      smallPdf,
    ),
    change: { title: 'Overgenomen' },
  },
  'print-jobs': {
    make: create('print-jobs', (world, made) => ({
      title: 'De Regenboog',
      scope: { school: world.schools.regenboog.id },
      plans: [made.plans?.id],
      askedBy: world.people.coordinator.id,
      askedAt: '2026-11-22T10:00:00.000Z',
      runningKey: 'closed:1',
      total: 1,
    })),
    change: { status: 'done' },
  },
  'print-files': {
    make: create(
      'print-files',
      (_, made) => ({
        job: made['print-jobs']?.id,
        planId: made.plans?.id,
        key: 'job:plan',
        named: { subject: 'Łukasz', kind: 'OPP', day: '2026-11-22' },
        rights: 'a'.repeat(64),
      }),
      smallPdf,
    ),
    change: { rights: 'b'.repeat(64) },
  },
  'audit-events': {
    make: create('audit-events', (world) => ({
      ...placed(world),
      stream: 'request',
      sequence: 1,
      key: 'request:1',
      type: 'request.created',
      at: '2026-11-22T10:00:00.000Z',
      facts: {},
      commitments: {},
      previous: '0'.repeat(64),
      hash: 'e'.repeat(64),
    })),
    change: { hash: 'f'.repeat(64) },
  },
}

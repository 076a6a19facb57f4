/** A template in two versions, and a plan that was filled on the first. */
import type { PlanDefinition, Section } from '../../../src/domain/definition/definition.js'
import type { World } from '../../fixtures/world.js'
import type { Leidraad } from '../../support/leidraad.js'

export type Setting = Leidraad & { world: World }
type Person = keyof World['people']
type Json = Record<string, unknown>

const text = (id: string, label: string) => ({ id, type: 'shortText', label }) as const

const closed: Section = {
  id: 'closed',
  title: 'Vertrouwelijk',
  access: { read: ['coordinator'] },
  fields: [text('secret', 'Zorgen thuis')],
}

const definition = (sections: Section[]): PlanDefinition => ({
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections,
  slots: [
    {
      id: 'principal',
      label: 'Directeur',
      role: 'principal',
      intents: ['established'],
      required: true,
      order: 1,
    },
  ],
})

export const first = definition([
  {
    id: 'start',
    title: 'Start',
    fields: [text('wish', 'Wens'), text('home', 'Thuis'), text('old', 'Oude vraag')],
  },
  closed,
  { id: 'goals', title: 'Doelen', fields: [text('goal', 'Doel')] },
])

/** One field renamed, one moved, one removed, one new, and the closed section is gone. */
export const second = definition([
  { id: 'start', title: 'Start', fields: [text('wish', 'Wat wil je?')] },
  {
    id: 'goals',
    title: 'Doelen',
    fields: [
      text('goal', 'Doel'),
      text('home', 'Thuis'),
      { ...text('who', 'Wie'), required: 'sign' },
    ],
  },
])

export async function call(
  app: Setting,
  as: Person | undefined,
  [method, path, body]: [method: string, path: string, body?: unknown],
) {
  const reply = await app.rest(method, path, {
    ...(as && { as: app.world.people[as] }),
    ...(body !== undefined && { body }),
  })
  return { status: reply.status, body: (await reply.json()) as Json }
}

export const codeOf = ({ body }: { body: Json }): unknown =>
  (body.errors as { code?: unknown }[] | undefined)?.[0]?.code

export async function makeTemplate(app: Setting, place: object = {}): Promise<string> {
  const template = await app.payload.create({
    collection: 'plan-templates',
    data: {
      title: 'Kort plan',
      planKind: 'opp',
      definition: first,
      school: app.world.schools.regenboog.id,
      ...place,
    },
    depth: 0,
  })
  return String(template.id)
}

export const redesign = (app: Setting, id: string, to: PlanDefinition) =>
  app.payload.update({ collection: 'plan-templates', id, data: { definition: to }, depth: 0 })

export async function publish(app: Setting, id: string, as: Person = 'schoolAdmin') {
  const { body } = await call(app, as, ['POST', `/plan-templates/${id}/publish`])
  return String(body.versionId)
}

export const answers: Record<string, Json> = {
  start: { wish: 'Timmeren', home: 'Drie broers', old: 'Oud antwoord' },
  closed: { secret: 'Geheim antwoord' },
  goals: { goal: 'Lezen' },
}

export async function makePlan(app: Setting, template: string, filled = answers) {
  const plan = await app.payload.create({
    collection: 'plans',
    data: { template, pupil: app.world.pupil.id, school: app.world.schools.regenboog.id },
    depth: 0,
  })
  for (const [section, given] of Object.entries(filled)) {
    const path = `/plans/${plan.id}/sections/${section}`
    await call(app, 'coordinator', ['POST', path, { revision: 0, answers: given }])
  }
  return String(plan.id)
}

export async function storedRows(app: Setting, plan: string) {
  const { docs } = await app.payload.find({
    collection: 'plan-sections',
    where: { plan: { equals: plan } },
    pagination: false,
    depth: 0,
  })
  return Object.fromEntries(
    (docs as unknown as (Json & { sectionId: string })[]).map((row) => [row.sectionId, row]),
  )
}

/** A real platform on a database of its own, with the forms that are filled, and its ways in. */
import { configToSchema } from '@payloadcms/graphql'
import fc from 'fast-check'
import { graphql } from 'graphql'

import { parseDefinition } from '../../src/domain/forms/parseDefinition.js'
import type { Answers } from '../../src/domain/definition/answers.js'
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import { makeWorld } from '../../test/fixtures/world.js'
import { definitions } from '../../test/support/definitions.js'
import { startLeidraad } from '../../test/support/leidraad.js'
import { ofError, type Attempt } from './attempt.js'

/** A plan that is filled over the web, and one that is filled by the program itself. */
export type Filled = {
  definition: PlanDefinition
  plan: string
  /** What the plan holds, as far as writes were accepted. */
  answers: Answers
  revisions: Record<string, number>
  rows: Record<string, string>
}

const POOL = 20

export async function startPlatform(seed: number) {
  const app = await startLeidraad('sqlite')
  const world = await makeWorld(app.payload)
  const { schema } = configToSchema(app.payload.config)
  const school = world.schools.regenboog.id
  const create = creating(app)

  const ask = async (
    source: string,
    variableValues: Record<string, unknown>,
    as: 'coordinator' | 'schoolAdmin',
  ): Promise<Attempt> => {
    const req = await app.requestOf(world.people[as])
    const contextValue = { req, headers: {} }
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
    return errors ? ofError(errors[0]) : { ok: true, value: data }
  }

  const pool: Filled[] = []
  for (const made of fc.sample(definitions, { numRuns: POOL, seed })) {
    const parsed = parseDefinition(JSON.parse(JSON.stringify(made)))
    if (parsed.ok) {
      pool.push(await fill(app, world, parsed.definition))
    }
  }
  const draft = await create('plan-templates', {
    title: 'Concept',
    planKind: 'opp',
    definition: pool[0]?.definition,
    school,
  })
  const argument = schema.getMutationType()?.getFields().updatePlanTemplate?.args[0]
  return { ...app, world, ask, pool, draft, idType: String(argument?.type) }
}

type App = Awaited<ReturnType<typeof startLeidraad>>
type World = Awaited<ReturnType<typeof makeWorld>>

const creating = (app: App) => async (collection: string, data: Record<string, unknown>) =>
  String((await app.payload.create({ collection, data, depth: 0 })).id)

/** A published definition with two plans: one is filled through the web, one by program. */
async function fill(app: App, world: World, definition: PlanDefinition): Promise<Filled> {
  const create = creating(app)
  const school = world.schools.regenboog.id
  const draft = { title: 'Sjabloon', planKind: 'opp', definition, school }
  const template = await create('plan-templates', draft)
  const published = await app.rest('POST', `/plan-templates/${template}/publish`, {
    as: world.people.schoolAdmin,
  })
  const { versionId } = (await published.json()) as { versionId: string }
  const plan = { pupil: world.pupil.id, template: versionId, school }
  const [byWeb, byProgram] = [await create('plans', plan), await create('plans', plan)]
  const rows: Record<string, string> = {}
  for (const { id } of definition.sections) {
    rows[id] = await create('plan-sections', { plan: byProgram, sectionId: id, answers: {} })
  }
  return { definition, plan: byWeb, answers: {}, revisions: {}, rows }
}

export type Platform = Awaited<ReturnType<typeof startPlatform>>

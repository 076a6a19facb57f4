/** Answers to one section, by each of the ways in; GraphQL has none, and must refuse. */
import type { Where } from 'payload'

import { ofCall, ofResponse, type Attempt } from './attempt.js'
import type { Way } from './definitionWrites.js'
import type { Filled, Platform } from './platform.js'

type Write = { form: Filled; sectionId: string; answers: unknown; way: Way; turn: number }

const closedDoors = [
  ['updatePlanSection', 'mutationPlanSectionUpdateInput'],
  ['createPlanSection', 'mutationPlanSectionInput'],
  ['updatePlan', 'mutationPlanUpdateInput'],
] as const

export async function writeAnswers(
  { rest, ask, payload, world, idType }: Platform,
  { form, sectionId, answers, way, turn }: Write,
): Promise<Attempt> {
  if (way === 'REST') {
    const path = `/plans/${form.plan}/sections/${sectionId}`
    const body = { revision: form.revisions[sectionId] ?? 0, answers }
    return ofResponse(await rest('POST', path, { as: world.people.coordinator, body }))
  }
  const row = form.rows[sectionId] ?? ''
  if (way === 'GraphQL') {
    const [name, input] = closedDoors[turn % closedDoors.length] ?? closedDoors[0]
    const isNew = name === 'createPlanSection'
    const source = `mutation M(${isNew ? '' : `$id: ${idType}, `}$data: ${input}!) {
      ${name}(${isNew ? '' : 'id: $id, '}data: $data) { id }
    }`
    const id = name === 'updatePlan' ? form.plan : row
    const data = { plan: form.plan, sectionId, answers }
    return ask(source, { ...(!isNew && { id }), data }, 'coordinator')
  }
  return ofCall(() =>
    payload.update({ collection: 'plan-sections', id: row, data: { answers }, depth: 0 }),
  )
}

export async function storedAnswers(
  { payload }: Platform,
  { form, sectionId, way }: Write,
): Promise<unknown> {
  const where: Where =
    way === 'Local API'
      ? { id: { equals: form.rows[sectionId] } }
      : { key: { equals: `${form.plan}:${sectionId}` } }
  const { docs } = await payload.find({
    collection: 'plan-sections',
    where,
    pagination: false,
    depth: 0,
  })
  return (docs[0] as unknown as { answers?: unknown } | undefined)?.answers
}

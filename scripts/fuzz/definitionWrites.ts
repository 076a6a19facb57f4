/** A definition as that of one draft template, by each of the ways in. */
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import { ofCall, ofResponse, type Attempt } from './attempt.js'
import type { Platform } from './platform.js'

export type Way = 'REST' | 'GraphQL' | 'Local API'
export const ways: readonly Way[] = ['REST', 'GraphQL', 'Local API']

type Stored = { definition: unknown }

const variants = ['', '?draft=true', '?draft=true&autosave=true'] as const

export async function writeDefinition(
  { rest, ask, payload, world, draft, idType }: Platform,
  { definition, way, turn }: { definition: unknown; way: Way; turn: number },
): Promise<Attempt> {
  const as = world.people.schoolAdmin
  if (way === 'REST') {
    const path = `/plan-templates/${draft}${variants[turn % variants.length] ?? ''}`
    return ofResponse(await rest('PATCH', path, { as, body: { definition } }))
  }
  if (way === 'GraphQL') {
    const source = `mutation M($id: ${idType}, $data: mutationPlanTemplateUpdateInput!) {
      updatePlanTemplate(id: $id, data: $data, draft: ${turn % 2 === 0}) { definition }
    }`
    return ask(source, { id: draft, data: { definition } }, 'schoolAdmin')
  }
  return ofCall(() =>
    payload.update({
      collection: 'plan-templates',
      id: draft,
      data: { definition },
      draft: turn % 2 === 0,
      depth: 0,
    }),
  )
}

export async function storedDefinition({ payload, draft }: Platform): Promise<unknown> {
  const found = await payload.findByID({ collection: 'plan-templates', id: draft, depth: 0 })
  return (found as unknown as Stored).definition
}

/** Publishes the draft and gives what its version froze. */
export async function publishedDefinition(platform: Platform): Promise<PlanDefinition | Attempt> {
  const { rest, payload, world, draft } = platform
  const as = world.people.schoolAdmin
  const attempt = await ofResponse(await rest('POST', `/plan-templates/${draft}/publish`, { as }))
  if (!attempt.ok) {
    return attempt
  }
  const { versionId } = attempt.value as { versionId: string }
  const version = await payload.findByID({
    collection: 'standard-versions',
    id: versionId,
    depth: 0,
  })
  return (version as unknown as { content: { definition: PlanDefinition } }).content.definition
}

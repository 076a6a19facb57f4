import type { Page } from 'puppeteer-core'

import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import { ask } from './people.js'

/** Who publishes templates, and who makes plans. */
type People = { admin: Page; coordinator: Page }

/** A plan from a template that is made and published for it, about the first pupil. */
export async function planOf(
  { admin, coordinator }: People,
  title: string,
  definition: PlanDefinition,
): Promise<string> {
  const first = async (path: string) => {
    const { docs } = (await ask(admin, 'GET', `${path}?limit=1&depth=0`)).body
    return (docs as { id: string }[])[0]?.id
  }
  const template = { school: await first('/schools'), title, planKind: 'OPP', definition }
  const { doc } = (await ask(admin, 'POST', '/plan-templates', template)).body
  const { id: made } = doc as { id: string }
  const { versionId } = (await ask(admin, 'POST', `/plan-templates/${made}/publish`, {})).body
  const wanted = { pupil: await first('/pupils'), template: versionId }
  const { body } = await ask(coordinator, 'POST', '/plans', wanted)
  return (body.doc as { id: string }).id
}

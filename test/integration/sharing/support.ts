/** A plan whose draft is shared, with parts that not everybody reads. */
import { eventsIn, streamOfPlan } from '../../../src/actions/audit/recordEvent.js'
import type { SharingOfPlan } from '../../../src/actions/sharing/sharingOfPlan.js'
import type { PlanDefinition } from '../../../src/domain/definition/definition.js'
import type { DatabaseName } from '../../support/payload.js'
import { formOf } from '../contributions/support.js'
import {
  coordinatorOf,
  emptyPlan,
  mailsOf,
  publishedTemplate,
  startSchool,
  type School,
} from '../signing/support.js'

export const byBrowser = { 'sec-fetch-dest': 'document' }

export const SECRET = 'geheimtaal'
export const FAMILY = 'alleen voor thuis'
export const PARENT = 'marta@ouder.example'

export const marta = { name: 'Marta Kowalska', email: PARENT, role: 'guardian' }
export const mentor = { name: 'Mo Mentor', email: 'mo@werkplek.example', role: 'externalMentor' }
export const pupil = { name: 'Łukasz', email: 'lukasz@leerling.example', role: 'pupil' }

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [
    {
      id: 'home',
      title: 'Thuis',
      access: {
        read: ['coordinator', 'teacher', 'guardian', 'externalMentor'],
        fill: ['coordinator', 'guardian'],
      },
      fields: [
        { id: 'mood', type: 'shortText', label: 'Hoe gaat het?' },
        { id: 'story', type: 'longText', label: 'Vertel meer' },
        {
          ...{ id: 'day', type: 'computed', label: 'Gemeten op', result: 'date' },
          expression: { today: true },
        },
      ],
    },
    {
      id: 'school',
      title: 'Op school',
      fields: [{ id: 'note', type: 'shortText', label: 'Wat zien wij?' }],
    },
    {
      id: 'secret',
      title: 'Afgeschermd onderdeel',
      access: { read: ['coordinator'], fill: ['coordinator'] },
      fields: [{ id: 'note', type: 'shortText', label: 'Geheim' }],
    },
    {
      id: 'family',
      title: 'Van de ouders',
      access: { read: ['guardian', 'schoolAdmin'], fill: ['guardian'] },
      fields: [{ id: 'note', type: 'shortText', label: 'Wat wij zeggen' }],
    },
  ],
  slots: [
    {
      ...{ id: 'guardians', label: 'Ouder', role: 'guardian', intents: ['seen'] },
      ...{ required: false, order: 1, several: true },
    },
    {
      ...{ id: 'principal', label: 'Directeur', role: 'principal', intents: ['established'] },
      ...{ required: true, order: 2 },
    },
  ],
  inBrief: [
    { section: 'secret', field: 'note' },
    { section: 'home', field: 'story' },
    { section: 'school', field: 'note' },
  ],
}

export async function startSharing(database: DatabaseName) {
  const school = await startSchool(database)
  return { ...school, versionId: await publishedTemplate(school, definition) }
}

export type Sharing = School & { versionId: string }

/** A draft with something in every part. */
export async function newDraft(school: Sharing): Promise<string> {
  const planId = await emptyPlan(school, school.versionId)
  await fillSection(school, { planId, sectionId: 'home', answers: { story: 'Goed geslapen' } })
  await fillSection(school, { planId, sectionId: 'school', answers: { note: 'Leest graag' } })
  await fillSection(school, { planId, sectionId: 'secret', answers: { note: SECRET } })
  await school.payload.create({
    collection: 'plan-sections',
    data: {
      ...{ plan: planId, sectionId: 'family', key: `${planId}:family`, revision: 1 },
      answers: { note: FAMILY },
    },
  })
  return planId
}

type Filled = { planId: string; sectionId: string; answers: Record<string, unknown> }

export async function fillSection(
  school: Sharing,
  { planId, sectionId, answers, revision = 0 }: Filled & { revision?: number },
): Promise<void> {
  const saved = await school.rest('POST', `/plans/${planId}/sections/${sectionId}`, {
    as: school.world.people.coordinator,
    body: { revision, answers },
  })
  if (saved.status !== 200) {
    throw new Error(await saved.text())
  }
}

export const share = (school: Sharing, planId: string, people: unknown[] = [marta]) =>
  school.rest('POST', `/plans/${planId}/shares`, {
    as: school.world.people.coordinator,
    body: { people, message: 'Lees maar rustig.' },
  })

/** The secret in the latest mail to this address. */
export async function linkTo(school: Sharing, email = PARENT): Promise<string> {
  const mails = await mailsOf(school)
  const mail = mails.find(({ to, text }) => to.includes(email) && text.includes('/concept/'))
  return /\/concept\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

export async function shared(school: Sharing, planId: string, person = marta): Promise<string> {
  await share(school, planId, [person])
  return linkTo(school, person.email)
}

export const read = (school: Sharing, token: string, headers: Record<string, string> = {}) =>
  school.rest('GET', `/leidraad/concept/${token}`, { headers })

export const say = (
  school: Sharing,
  token: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) => school.rest('POST', `/leidraad/concept/${token}`, { body: formOf(fields), headers })

export const remarksOf = (school: Sharing, planId: string) =>
  school.find('plan-remarks', { plan: { equals: planId } })

/** What both the use of it and who is refused are asked with. */
export function toolsOf(schoolOf: () => Sharing) {
  const coordinator = () => schoolOf().world.people.coordinator
  const desk = async (planId: string): Promise<SharingOfPlan> => {
    const reply = await schoolOf().rest('GET', `/plans/${planId}/shares`, { as: coordinator() })
    return (await reply.json()) as SharingOfPlan
  }
  /** The tab of the plan, the oldest first. */
  const history = async (planId: string): Promise<string[]> => {
    const answer = await schoolOf().rest('GET', `/plans/${planId}/history`, { as: coordinator() })
    const { items } = (await answer.json()) as { items: { type?: string; name?: string }[] }
    return items.flatMap(({ type, name }) => (type ? `${type} ${name}` : [])).reverse()
  }
  const reply = (remarkId: string, body: object, as: object | undefined = coordinator()) =>
    schoolOf().rest('POST', `/plan-remarks/${remarkId}/reply`, { as: as as never, body })
  const update = (collection: string, id: string, data: Record<string, unknown>) =>
    schoolOf().payload.update({ collection, id, data })
  const shareOf = async (planId: string) =>
    (await schoolOf().find('plan-shares', { plan: { equals: planId } }))[0] ?? { id: '' }
  const textOf = async (token: string) => (await read(schoolOf(), token)).text()
  const events = async (planId: string) =>
    eventsIn(await coordinatorOf(schoolOf()), streamOfPlan(planId))
  return { coordinator, desk, history, reply, update, shareOf, textOf, events }
}

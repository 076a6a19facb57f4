/** A plan to which a parent and a pupil contribute, with every type of field. */
import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import type { PlanDefinition } from '../../../src/domain/definition/definition.js'
import { emptyPlan, mailsOf, startSchool, type School } from '../signing/support.js'
import type { DatabaseName } from '../../support/payload.js'

const both = ['coordinator', 'teacher', 'guardian', 'pupil'] as const

export const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [
    {
      id: 'home',
      title: 'Thuis',
      intro: 'Vertel hoe het thuis gaat.',
      access: { read: [...both], fill: ['guardian', 'coordinator'] },
      fields: [
        {
          id: 'uitleg',
          type: 'explanation',
          label: 'Uitleg',
          text: 'Er zijn geen foute antwoorden.',
        },
        {
          id: 'mood',
          type: 'shortText',
          label: 'Hoe gaat het met uw kind?',
          help: 'Een paar woorden is genoeg.',
          example: 'Meestal blij',
          required: 'discuss',
        },
        { id: 'story', type: 'longText', label: 'Vertel meer' },
        { id: 'rich', type: 'richText', label: 'Wat gaat goed?' },
        { id: 'hours', type: 'number', label: 'Uren slaap', min: 0, max: 24, unit: 'uur' },
        { id: 'since', type: 'date', label: 'Sinds wanneer?' },
        { id: 'bed', type: 'time', label: 'Bedtijd' },
        { id: 'mail', type: 'email', label: 'E-mail' },
        { id: 'phone', type: 'phone', label: 'Telefoon' },
        { id: 'help', type: 'yesNo', label: 'Is er hulp thuis?' },
        {
          id: 'who',
          type: 'shortText',
          label: 'Wie helpt er?',
          showWhen: { ref: { field: 'help' }, is: 'is', value: true },
        },
        {
          id: 'travel',
          type: 'choice',
          label: 'Hoe komt uw kind naar school?',
          other: true,
          options: [
            { id: 'walk', label: 'Lopend' },
            { id: 'bike', label: 'Op de fiets' },
          ],
        },
        {
          id: 'hobbies',
          type: 'choices',
          label: 'Wat doet uw kind graag?',
          options: [
            { id: 'sport', label: 'Sport' },
            { id: 'music', label: 'Muziek' },
          ],
        },
        {
          id: 'happy',
          type: 'scale',
          label: 'Hoe blij?',
          min: 1,
          max: 5,
          minLabel: 'niet',
          maxLabel: 'heel',
        },
        { id: 'contact', type: 'person', label: 'Met wie praat u?', among: ['staff', 'guardian'] },
        { id: 'proof', type: 'file', label: 'Verslag', accept: ['pdf', 'image'] },
        {
          id: 'goals',
          type: 'group',
          label: 'Doelen',
          itemLabel: 'Doel',
          purpose: 'goals',
          fields: [
            { id: 'goal', type: 'shortText', label: 'Wat wilt u bereiken?' },
            {
              id: 'steps',
              type: 'group',
              label: 'Stappen',
              itemLabel: 'Stap',
              fields: [{ id: 'step', type: 'shortText', label: 'Stap' }],
            },
          ],
        },
        {
          id: 'talks',
          type: 'table',
          label: 'Gesprekken',
          columns: [
            { id: 'on', type: 'date', label: 'Datum' },
            { id: 'note', type: 'shortText', label: 'Afspraak' },
          ],
        },
        {
          id: 'scores',
          type: 'scoreTable',
          label: 'Scores',
          rows: [
            { id: 'math', label: 'Rekenen' },
            { id: 'read', label: 'Lezen' },
          ],
          columns: [
            { id: 'mid', type: 'number', label: 'Midden', min: 0, max: 300 },
            {
              id: 'level',
              type: 'choice',
              label: 'Niveau',
              options: [
                { id: 'i', label: 'I' },
                { id: 'v', label: 'V' },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'me',
      title: 'Over mij',
      access: { read: ['coordinator', 'pupil', 'guardian'], fill: ['pupil'] },
      fields: [{ id: 'proud', type: 'longText', label: 'Waar ben je trots op?' }],
    },
    {
      id: 'secret',
      title: 'Afgeschermd onderdeel',
      access: { read: ['coordinator'], fill: ['coordinator'] },
      fields: [{ id: 'note', type: 'shortText', label: 'Geheim' }],
    },
    {
      id: 'staff',
      title: 'Voor de school',
      fields: [{ id: 'note', type: 'shortText', label: 'Notitie' }],
    },
  ],
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
  inBrief: [
    { section: 'secret', field: 'note' },
    { section: 'home', field: 'story' },
    { section: 'home', field: 'goals', column: 'goal' },
    { section: 'staff', field: 'note' },
  ],
  guards: {
    pupilHeard: {
      heard: { section: 'home', field: 'help' },
      whyNot: { section: 'home', field: 'story' },
      occasions: ['evaluation'],
    },
  },
}

export const PARENT = 'marta@ouder.example'

export async function startContributing(database: DatabaseName) {
  const school = await startSchool(database)
  const template = await school.payload.create({
    collection: 'plan-templates',
    data: {
      title: 'Samen plan',
      planKind: 'plan',
      definition,
      school: school.world.schools.regenboog.id,
    },
    depth: 0,
  })
  const req = await school.requestOf(school.world.people.schoolAdmin)
  const version = await publishStandard({
    req,
    kind: 'planTemplate',
    standardId: String(template.id),
  })
  return { ...school, versionId: version.id }
}

export type Contributing = School & { versionId: string }

export const newPlan = (school: Contributing) => emptyPlan(school, school.versionId)

export const parent = {
  name: 'Marta Kowalska',
  email: PARENT,
  role: 'guardian',
  sections: ['home', 'me'],
}

export const invite = async (
  school: Contributing,
  planId: string,
  sent: unknown = { contributors: [parent], message: 'Tot donderdag!', dueDate: '2099-01-31' },
): Promise<Response> =>
  school.rest('POST', `/plans/${planId}/contributions`, {
    as: school.world.people.coordinator,
    body: sent,
  })

/** The secret in the latest mail to this address. */
export async function linkTo(school: Contributing, email: string): Promise<string> {
  const mails = await mailsOf(school)
  const mail = mails.find(({ to, text }) => to.includes(email) && text.includes('/bijdrage/'))
  return /\/bijdrage\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

export async function invited(school: Contributing, planId: string): Promise<string> {
  await invite(school, planId)
  return linkTo(school, PARENT)
}

export const formOf = (fields: Record<string, string | string[]>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((text): [string, string] => [name, text]),
    ),
  )

/** A type of field of the app, from the design of a template to what a parent sends. */
import { beforeAll, describe, expect, it } from '@jest/globals'

import { duration } from '../../../examples/living/src/fieldTypes/duration.js'
import type { PlanDefinition } from '../../../src/domain/definition/definition.js'
import type { LeidraadOptions } from '../../../src/index.js'
import { formOf, invite, linkTo, parent } from '../contributions/support.js'
import { emptyPlan, publishedTemplate, storedSection, type School } from '../signing/support.js'

export const ownTypes: Pick<LeidraadOptions, 'fieldTypes' | 'fieldTypesProvider'> = {
  fieldTypes: [duration],
  fieldTypesProvider: '/src/fieldTypes/provider#FieldTypes',
}

const definition = {
  ...{ format: 'leidraad.plan-definition', formatVersion: 1, slots: [] },
  sections: [
    {
      ...{ id: 'week', title: 'De week' },
      access: { fill: ['coordinator', 'guardian'] },
      fields: [{ id: 'help', type: 'living:duration', label: 'Hulp per week', longest: 120 }],
    },
  ],
} as unknown as PlanDefinition

export const describeOwnFieldType = (schoolOf: () => School): void =>
  describe('its own type of field', () => {
    let planId: string
    beforeAll(async () => {
      planId = await emptyPlan(schoolOf(), await publishedTemplate(schoolOf(), definition))
    })
    const ask = (path: string, more: object = {}) => {
      const { rest, world } = schoolOf()
      return rest('GET', `/plans/${planId}/${path}`, { as: world.people.coordinator, ...more })
    }
    const save = (help: unknown, revision: number) => {
      const { rest, world } = schoolOf()
      const body = { revision, answers: { help } }
      const path = `/plans/${planId}/sections/week`
      return rest('POST', path, { as: world.people.coordinator, body })
    }

    it('stands in a template, is filled, and is judged by its own rules', async () => {
      expect((await save(121, 0)).status).toBe(422)
      expect((await save(90, 0)).status).toBe(200)
      expect((await storedSection(schoolOf(), planId, 'week')).answers).toEqual({ help: 90 })
    })

    it('is printed and exported', async () => {
      const pdf = Buffer.from(await (await ask('print')).arrayBuffer())
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(await (await ask('export?format=csv')).text()).toContain('"Hulp per week"')
      expect(await (await ask('export')).json()).toMatchObject({
        sections: [{ id: 'week', answers: { help: 90 } }],
      })
    })

    it('is asked of a parent, and what does not fit is told', async () => {
      const { rest } = schoolOf()
      const contributing = { ...schoolOf(), versionId: '' }
      await invite(contributing, planId, { contributors: [{ ...parent, sections: ['week'] }] })
      const page = `/leidraad/bijdrage/${await linkTo(contributing, parent.email)}/onderdeel/week`
      const form = await (await rest('GET', page)).text()
      expect(form).toContain('Zoals 45 min of 1:30.')
      expect(form).toContain('value="1:30"')
      const send = async (help: string) => {
        const body = formOf({ '~act': 'next', '~revision': '1', '~': ['help'], help })
        return rest('POST', page, { body })
      }
      expect(await (await send('lang')).text()).toContain('vul in hoe lang het duurt')
      expect((await send('1 uur 15')).status).toBe(303)
      expect((await storedSection(schoolOf(), planId, 'week')).answers).toEqual({ help: 75 })
    })
  })

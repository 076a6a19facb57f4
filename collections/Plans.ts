import type { CollectionConfig, DateField } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepPlace, keepRelationsInPlace } from '../src/access/placeHooks.js'
import { askPhases } from '../src/actions/plans/askedPhases.js'
import { deleteWithParts, keepPlan, refuseDeleteOfSentPlan } from '../src/actions/plans/keepPlan.js'
import { prefillNewPlan } from '../src/actions/prefill/prefillPlan.js'
import { occasions, type DateMeaning } from '../src/domain/definition/definition.js'
import { planEndpoints } from '../src/endpoints/plans.js'
import { eachLanguage } from '../src/domain/kernel/language.js'
import { consentStates } from '../src/domain/signing/consent.js'
import { consentWords } from '../src/translations/consent.js'
import { lifeLabel } from '../src/translations/planLife.js'
import { day } from './dates.js'
import { labelled } from './labelled.js'
import { schoolFields } from './placeFields.js'
import { lifeFields, ofTheSystem } from './planLifeFields.js'

/** Told where a plan is begun; later the head of its screen has it. */
const dayOf = (name: DateMeaning): DateField => ({
  name,
  type: 'date',
  ...day,
  index: true,
  label: lifeLabel(({ days }) => days[name]),
})

export const Plans: CollectionConfig = {
  slug: 'plans',
  graphQL: { singularName: 'Plan', pluralName: 'Plans' },
  labels: { singular: { nl: 'Plan', en: 'Plan' }, plural: { nl: 'Plannen', en: 'Plans' } },
  admin: {
    useAsTitle: 'title',
    // A list can be sorted by the day of the plan itself, and not by one that is in one of two columns.
    defaultColumns: [
      'title',
      'pupil',
      'phase',
      'evaluateBy',
      'nextEvaluation',
      'consent',
      'updatedAt',
    ],
    group: { nl: 'Leerlingen', en: 'Pupils' },
    components: {
      beforeListTable: [
        'leidraad/client#NewPlanPanel',
        'leidraad/client#PrintsPanel',
        'leidraad/client#PhaseFilter',
      ],
      // In place of Payload's form, lock, versions and API view.
      views: { edit: { root: { Component: 'leidraad/client#PlanScreen' } } },
    },
  },
  access: accessOf('plan'),
  endpoints: planEndpoints,
  // What the phase is worked out from, whatever is asked.
  forceSelect: {
    status: true,
    discussedFrom: true,
    startDate: true,
    evaluateBy: true,
    endedAt: true,
    supersededFrom: true,
    evaluates: true,
    evaluateAgainBy: true,
  },
  // A copy would not have the answers; a next plan takes over what it may from the earlier one.
  disableDuplicate: true,
  hooks: {
    beforeOperation: [askPhases],
    beforeValidate: [
      keepPlace('plan'),
      keepRelationsInPlace({
        pupil: 'pupils',
        group: 'groups',
        template: 'standard-versions',
        follows: 'plans',
        evaluates: 'plans',
      }),
    ],
    beforeChange: [keepPlan],
    afterChange: [prefillNewPlan],
    beforeDelete: [refuseDeleteOfSentPlan, deleteWithParts],
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'pupil',
          type: 'relationship',
          relationTo: 'pupils',
          index: true,
          label: { nl: 'Leerling', en: 'Pupil' },
        },
        {
          name: 'group',
          type: 'relationship',
          relationTo: 'groups',
          index: true,
          label: { nl: 'Groep', en: 'Group' },
          admin: {
            description: {
              nl: 'Voor een plan over een groep; bij een plan over de school blijven beide leeg.',
              en: 'For a plan about a group; for a plan about the school both stay empty.',
            },
          },
        },
        {
          name: 'template',
          type: 'relationship',
          relationTo: 'standard-versions',
          required: true,
          label: { nl: 'Sjabloon en versie', en: 'Template and version' },
          filterOptions: { kind: { equals: 'planTemplate' } },
        },
      ],
    },
    {
      name: 'title',
      type: 'text',
      maxLength: 200,
      label: { nl: 'Titel', en: 'Title' },
      admin: {
        description: { nl: 'Leeg: soort plan en leerling.', en: 'Empty: kind of plan and pupil.' },
      },
    },
    dayOf('startDate'),
    {
      name: 'occasion',
      type: 'select',
      required: true,
      defaultValue: 'creation',
      label: lifeLabel(({ days }) => days.occasion),
      options: occasions.map((value) => ({
        value,
        label: lifeLabel((words) => words.occasions[value]),
      })),
    },
    {
      type: 'collapsible',
      label: lifeLabel(({ deadlines }) => deadlines),
      admin: { initCollapsed: true },
      fields: [
        dayOf('evaluateBy'),
        dayOf('establishBy'),
        dayOf('endDate'),
        dayOf('registeredFrom'),
        dayOf('registeredUntil'),
      ],
    },
    // How often answers were saved; they themselves are plan-sections.
    {
      name: 'revision',
      type: 'number',
      defaultValue: 0,
      access: { read: () => false, create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      ...ofTheSystem,
      label: { nl: 'Status', en: 'Status' },
      options: [
        { value: 'draft', label: { nl: 'In bewerking', en: 'Draft' } },
        { value: 'signing', label: { nl: 'Ter ondertekening', en: 'Out for signing' } },
        { value: 'signed', label: { nl: 'Ondertekend', en: 'Signed' } },
      ],
    },
    {
      name: 'consent',
      type: 'select',
      index: true,
      access: { create: () => false, update: () => false },
      label: eachLanguage((language) => consentWords[language].label),
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.consent) },
      options: labelled(consentStates, (language) => consentWords[language].states),
    },
    // Where guardians answered.
    {
      name: 'consentRequest',
      type: 'text',
      access: { create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    ...lifeFields,
    ...schoolFields,
  ],
}

import type { CollectionConfig, Field } from 'payload'

import { eachLanguage } from '../src/domain/kernel/language.js'
import { positionFields, type PositionField } from '../src/domain/standards/content.js'
import { importEndpoint } from '../src/endpoints/standards.js'
import { standards } from '../src/translations/standards.js'
import { standardCollection, standardTitle } from './standardParts.js'

const positionField = (name: PositionField): Field => ({
  name,
  type: 'text',
  label: eachLanguage((language) => standards[language].positions[name]),
})

/** Sections in the order of the FUWASYS form; a task description has no valuation header. */
export const FunctionDescriptions: CollectionConfig = standardCollection({
  kind: 'functionDescription',
  slug: 'function-descriptions',
  graphQL: { singularName: 'FunctionDescription', pluralName: 'FunctionDescriptions' },
  labels: {
    singular: { nl: 'Functiebeschrijving', en: 'Function description' },
    plural: { nl: 'Functiebeschrijvingen', en: 'Function descriptions' },
  },
  endpoints: [importEndpoint],
  admin: { components: { beforeListTable: ['leidraad/client#ImportPanel'] } },
  fields: [
    standardTitle,
    {
      name: 'descriptionKind',
      type: 'select',
      // By its path too long for a database, with a prefix.
      enumName: 'enum_function_description_kind',
      required: true,
      defaultValue: 'taskDescription',
      label: { nl: 'Soort', en: 'Kind' },
      options: [
        { value: 'norm', label: { nl: 'Normfunctie', en: 'Norm function' } },
        { value: 'example', label: { nl: 'Voorbeeldfunctie', en: 'Example function' } },
        { value: 'custom', label: { nl: 'Eigen functie', en: 'Custom function' } },
        { value: 'taskDescription', label: { nl: 'Taakomschrijving', en: 'Task description' } },
      ],
    },
    {
      name: 'position',
      type: 'group',
      label: { nl: 'Functie-informatie', en: 'Function details' },
      admin: { condition: (data) => data.descriptionKind !== 'taskDescription' },
      fields: positionFields.map(positionField),
    },
    { name: 'context', type: 'richText', label: { nl: 'Context', en: 'Context' } },
    {
      name: 'resultAreas',
      type: 'array',
      label: { nl: 'Resultaatgebieden', en: 'Result areas' },
      labels: {
        singular: { nl: 'Resultaatgebied', en: 'Result area' },
        plural: { nl: 'Resultaatgebieden', en: 'Result areas' },
      },
      admin: { initCollapsed: true, components: { RowLabel: 'leidraad/client#TitleRowLabel' } },
      fields: [
        { name: 'title', type: 'text', required: true, label: { nl: 'Titel', en: 'Title' } },
        { name: 'activities', type: 'richText', label: { nl: 'Werkzaamheden', en: 'Activities' } },
      ],
    },
    {
      name: 'authority',
      type: 'group',
      label: {
        nl: 'Bevoegdheden, kader en verantwoording',
        en: 'Authority, framework and accountability',
      },
      fields: [
        { name: 'decides', type: 'textarea', label: { nl: 'Beslist over', en: 'Decides on' } },
        { name: 'framework', type: 'textarea', label: { nl: 'Kader', en: 'Framework' } },
        {
          name: 'accountability',
          type: 'textarea',
          label: { nl: 'Verantwoording', en: 'Accountability' },
        },
      ],
    },
    {
      name: 'knowledge',
      type: 'richText',
      label: { nl: 'Kennis en vaardigheden', en: 'Knowledge and skills' },
    },
    {
      name: 'contacts',
      type: 'array',
      label: { nl: 'Contacten', en: 'Contacts' },
      labels: {
        singular: { nl: 'Contact', en: 'Contact' },
        plural: { nl: 'Contacten', en: 'Contacts' },
      },
      fields: [
        {
          name: 'withWhom',
          type: 'textarea',
          required: true,
          label: { nl: 'Met wie', en: 'With whom' },
        },
        { name: 'about', type: 'textarea', label: { nl: 'Waarover', en: 'About' } },
        { name: 'purpose', type: 'textarea', label: { nl: 'Waartoe', en: 'Purpose' } },
      ],
    },
    {
      name: 'remainder',
      type: 'richText',
      label: { nl: 'Nog te plaatsen', en: 'Still to be placed' },
      admin: {
        description: {
          nl: 'Tekst uit een ingelezen document die in geen onderdeel paste. Zet die op de goede plek of haal die weg.',
          en: 'Text of an imported document that fitted no part. Move it to its place or remove it.',
        },
      },
    },
  ],
})

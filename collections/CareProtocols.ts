import type { CollectionConfig, Field } from 'payload'

import type { CompleteLanguage } from '../src/domain/kernel/language.js'
import { day } from './dates.js'
import { standardCollection, standardTitle } from './standardParts.js'

const text = (name: string, nl: string, en: string): Field => ({
  name,
  type: 'text',
  label: { nl, en },
})
const date = (name: string, nl: string, en: string): Field => ({
  name,
  type: 'date',
  ...day,
  label: { nl, en },
})
const richText = (name: string, nl: string, en: string): Field => ({
  name,
  type: 'richText',
  label: { nl, en },
})
type Label = Record<CompleteLanguage, string>
const rows = (name: string, [singular, plural]: [Label, Label], fields: Field[]): Field => ({
  name,
  type: 'array',
  label: plural,
  labels: { singular, plural },
  admin: { initCollapsed: true, components: { RowLabel: 'leidraad/client#TitleRowLabel' } },
  fields,
})

const participation: Field = {
  name: 'participation',
  type: 'group',
  label: { nl: 'Inspraak', en: 'Participation' },
  fields: [
    {
      name: 'right',
      type: 'select',
      // By its path too long for a database, with a prefix.
      enumName: 'enum_participation_right',
      label: { nl: 'Recht', en: 'Right' },
      options: [
        { value: 'consent', label: { nl: 'Instemming', en: 'Consent' } },
        { value: 'advice', label: { nl: 'Advies', en: 'Advice' } },
      ],
    },
    text('council', 'Raad (MR, GMR, PMR, OMR)', 'Council'),
    text('article', 'Artikel', 'Article'),
    date('date', 'Datum', 'Date'),
  ],
}

const control: Field = {
  name: 'control',
  type: 'group',
  label: { nl: 'Documentbeheer', en: 'Document control' },
  fields: [
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'concept',
      label: { nl: 'Status', en: 'Status' },
      options: [
        { value: 'concept', label: { nl: 'Concept', en: 'Concept' } },
        { value: 'approved', label: { nl: 'Goedgekeurd', en: 'Approved' } },
        { value: 'established', label: { nl: 'Vastgesteld', en: 'Established' } },
        { value: 'inForce', label: { nl: 'In werking', en: 'In force' } },
      ],
    },
    text('legalBasis', 'Basis in wet- en regelgeving', 'Legal basis'),
    text('appliesTo', 'Van toepassing op', 'Applies to'),
    text('discussedIn', 'Besproken in', 'Discussed in'),
    date('discussedOn', 'Besproken op', 'Discussed on'),
    participation,
    text('establishedBy', 'Vastgesteld door', 'Established by'),
    date('establishedOn', 'Vastgesteld op', 'Established on'),
    date('inForceOn', 'In werking op', 'In force on'),
    text('archive', 'Archief', 'Archive'),
    date('evaluateOn', 'Evaluatiedatum', 'Evaluation date'),
    text('contacts', 'Contactpersonen', 'Contacts'),
    rows(
      'revisions',
      [
        { nl: 'Wijziging', en: 'Revision' },
        { nl: 'Wijzigingen', en: 'Revisions' },
      ],
      [date('date', 'Datum', 'Date'), text('remark', 'Opmerking', 'Remark')],
    ),
  ],
}

const step: Field[] = [
  { name: 'title', type: 'text', required: true, label: { nl: 'Stap', en: 'Step' } },
  richText('description', 'Wat gebeurt er', 'What happens'),
  {
    name: 'responsible',
    type: 'text',
    required: true,
    label: { nl: 'Verantwoordelijke functie', en: 'Responsible function' },
  },
  text('deadline', 'Termijn', 'Deadline'),
  text('form', 'Formulier', 'Form'),
]

export const CareProtocols: CollectionConfig = standardCollection({
  kind: 'careProtocol',
  slug: 'care-protocols',
  graphQL: { singularName: 'CareProtocol', pluralName: 'CareProtocols' },
  labels: {
    singular: { nl: 'Zorgprotocol', en: 'Care protocol' },
    plural: { nl: 'Zorgprotocollen', en: 'Care protocols' },
  },
  fields: [
    standardTitle,
    control,
    richText('purpose', 'Doel', 'Purpose'),
    richText('legalFramework', 'Wettelijk kader', 'Legal framework'),
    rows(
      'terms',
      [
        { nl: 'Begrip', en: 'Term' },
        { nl: 'Begrippen', en: 'Terms' },
      ],
      [
        text('term', 'Begrip', 'Term'),
        { name: 'meaning', type: 'textarea', label: { nl: 'Betekenis', en: 'Meaning' } },
      ],
    ),
    rows(
      'roles',
      [
        { nl: 'Rol', en: 'Role' },
        { nl: 'Rollen', en: 'Roles' },
      ],
      [
        text('role', 'Rol', 'Role'),
        {
          name: 'responsibility',
          type: 'textarea',
          label: { nl: 'Verantwoordelijkheid', en: 'Responsibility' },
        },
      ],
    ),
    rows(
      'steps',
      [
        { nl: 'Stap', en: 'Step' },
        { nl: 'Stappen', en: 'Steps' },
      ],
      step,
    ),
    richText('communication', 'Communicatie', 'Communication'),
    richText('registration', 'Registratie en privacy', 'Registration and privacy'),
    richText('evaluation', 'Evaluatie', 'Evaluation'),
    rows(
      'annexes',
      [
        { nl: 'Bijlage', en: 'Annex' },
        { nl: 'Bijlagen', en: 'Annexes' },
      ],
      [text('title', 'Titel', 'Title'), richText('text', 'Tekst', 'Text')],
    ),
  ],
})

/** Words of standards: labels of the valuation header, and of what is printed. */
import type { PositionField, StandardKind } from '../domain/standards/content.js'

const nlPosition: Record<PositionField, string> = {
  code: 'Codering',
  department: 'Onderdeel',
  salaryScale: 'Salarisschaal',
  classification: 'Indelingsniveau',
  fuwasysAdvice: 'FUWASYS-advies',
  fieldOfWork: 'Werkterrein',
  scores: 'Kenmerkscores',
  totalScore: 'Somscore',
  valuedBy: 'Uitvoerder',
  valuedOn: 'Datum',
  fuwasysVersion: 'FUWASYS-versie',
}

const enPosition: Record<PositionField, string> = {
  code: 'Code',
  department: 'Department',
  salaryScale: 'Salary scale',
  classification: 'Classification',
  fuwasysAdvice: 'FUWASYS advice',
  fieldOfWork: 'Field of work',
  scores: 'Characteristic scores',
  totalScore: 'Total score',
  valuedBy: 'Valued by',
  valuedOn: 'Date',
  fuwasysVersion: 'FUWASYS version',
}

export const positionLabels = { nl: nlPosition, en: enPosition }

export const kindLabels: Record<'nl' | 'en', Record<StandardKind, string>> = {
  nl: {
    functionDescription: 'Functiebeschrijving',
    careProtocol: 'Zorgprotocol',
    planTemplate: 'Plansjabloon',
  },
  en: {
    functionDescription: 'Function description',
    careProtocol: 'Care protocol',
    planTemplate: 'Plan template',
  },
}

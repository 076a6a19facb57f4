/** Words of standards: labels of the valuation header, and of what is printed. */
import { catalogue } from '../domain/kernel/words.js'
import type { PositionField, StandardKind } from '../domain/standards/content.js'

type Words = {
  positions: Record<PositionField, string>
  kinds: Record<StandardKind, string>
}

const nl: Words = {
  positions: {
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
  },
  kinds: {
    functionDescription: 'Functiebeschrijving',
    careProtocol: 'Zorgprotocol',
    planTemplate: 'Plansjabloon',
  },
}

const en: Words = {
  positions: {
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
  },
  kinds: {
    functionDescription: 'Function description',
    careProtocol: 'Care protocol',
    planTemplate: 'Plan template',
  },
}

export const standards = catalogue('standards', { nl, en })

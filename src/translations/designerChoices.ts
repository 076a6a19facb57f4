/** What the designer lets people choose between: kinds of fields, comparisons, calculations, roles. */
import type { Addable } from '../domain/designing/presets.js'
import type { Audience } from '../domain/definition/access.js'
import { typeNames } from '../domain/fieldTypes/index.js'
import type { HostName } from '../domain/fieldTypes/hostType.js'
import type { FileKind } from '../domain/fieldTypes/file.js'
import type { Occasion, Subject } from '../domain/definition/definition.js'
import type { PersonKind } from '../domain/fieldTypes/person.js'
import type { Source } from '../domain/definition/source.js'
import type { ExpressionFunction, Operator } from '../domain/definition/condition.js'
import { designerTemplate } from './designerTemplate.js'

const addables: Record<Exclude<Addable, HostName>, string> = {
  ...typeNames('nl'),
  goals: 'Doelen',
  levels: 'Toetsresultaten met leerrendement',
  consultations: 'Gesprekken met ouders',
  hearing: 'Stem van de leerling (hoorrecht)',
}

const operators: Record<Operator, string> = {
  answered: 'is ingevuld',
  unanswered: 'is niet ingevuld',
  is: 'is',
  isNot: 'is niet',
  includes: 'bevat',
  excludes: 'bevat niet',
  lessThan: 'is minder dan',
  atMost: 'is hoogstens',
  moreThan: 'is meer dan',
  atLeast: 'is minstens',
}

const functions: Record<ExpressionFunction, string> = {
  sum: 'Alles bij elkaar opgeteld',
  average: 'Gemiddelde',
  smallest: 'Kleinste',
  largest: 'Grootste',
  minus: 'Verschil (eerste min de rest)',
  times: 'Vermenigvuldigd',
  dividedBy: 'Gedeeld door',
  days: 'Dagen van … tot …',
  weeks: 'Weken van … tot …',
  months: 'Maanden van … tot …',
  years: 'Jaren van … tot … (leeftijd)',
  count: 'Aantal',
  plusDays: 'Datum plus aantal dagen',
  plusWeeks: 'Datum plus aantal weken',
  plusMonths: 'Datum plus aantal maanden',
}

const sources: Record<Source, string> = {
  'pupil.name': 'Naam van de leerling',
  'pupil.firstName': 'Voornaam van de leerling',
  'pupil.dateOfBirth': 'Geboortedatum van de leerling',
  'pupil.enrolmentDate': 'Datum van inschrijving',
  'pupil.group': 'Groep van de leerling',
  'guardians.names': 'Namen van de ouders',
  'guardian1.name': 'Eerste ouder: naam',
  'guardian1.email': 'Eerste ouder: e-mailadres',
  'guardian1.phone': 'Eerste ouder: telefoon',
  'guardian2.name': 'Tweede ouder: naam',
  'guardian2.email': 'Tweede ouder: e-mailadres',
  'guardian2.phone': 'Tweede ouder: telefoon',
  'group.name': 'Naam van de groep',
  'group.schoolYear': 'Schooljaar van de groep',
  'group.teachers': 'Leraren van de groep',
  'school.name': 'Naam van de school',
  'school.city': 'Plaats van de school',
  'board.name': 'Naam van het bestuur',
  'author.name': 'Wie het plan maakt',
  earlierPlan: 'Hetzelfde veld in het vorige plan',
}

const audiences: Record<Audience, string> = {
  boardAdmin: 'Bestuur',
  schoolAdmin: 'Schoolbeheerder',
  coordinator: 'Coördinator',
  teacher: 'Leraar',
  guardian: 'Ouder of verzorger',
  pupil: 'Leerling',
  externalMentor: 'Externe mentor',
  colleague: 'Collega zonder account',
}

const subjects: Record<Subject, string> = {
  pupil: 'een leerling',
  group: 'een groep',
  school: 'de school',
}
const people: Record<PersonKind, string> = {
  pupil: 'Leerling',
  guardian: 'Ouder',
  staff: 'Medewerker',
}
const files: Record<FileKind, string> = { image: 'Afbeelding', pdf: 'PDF', document: 'Document' }
const occasions: Record<Occasion, string> = {
  creation: 'als het plan wordt gemaakt',
  revision: 'als het wordt bijgesteld',
  evaluation: 'bij de evaluatie',
}

const nl = {
  addables,
  operators,
  functions,
  sources,
  audiences,
  subjects,
  people,
  files,
  occasions,
  ...designerTemplate.nl,
}

const en: typeof nl = {
  addables: {
    ...typeNames('en'),
    goals: 'Goals',
    levels: 'Test results with learning return',
    consultations: 'Conversations with parents',
    hearing: 'Voice of the pupil (right to be heard)',
  },
  operators: {
    answered: 'is filled in',
    unanswered: 'is not filled in',
    is: 'is',
    isNot: 'is not',
    includes: 'includes',
    excludes: 'does not include',
    lessThan: 'is less than',
    atMost: 'is at most',
    moreThan: 'is more than',
    atLeast: 'is at least',
  },
  functions: {
    sum: 'Everything added up',
    average: 'Average',
    smallest: 'Smallest',
    largest: 'Largest',
    minus: 'Difference (the first minus the rest)',
    times: 'Multiplied',
    dividedBy: 'Divided by',
    days: 'Days from … until …',
    weeks: 'Weeks from … until …',
    months: 'Months from … until …',
    years: 'Years from … until … (age)',
    count: 'How many',
    plusDays: 'Date plus so many days',
    plusWeeks: 'Date plus so many weeks',
    plusMonths: 'Date plus so many months',
  },
  sources: {
    'pupil.name': 'Name of the pupil',
    'pupil.firstName': 'First name of the pupil',
    'pupil.dateOfBirth': 'Date of birth of the pupil',
    'pupil.enrolmentDate': 'Date of enrolment',
    'pupil.group': 'Group of the pupil',
    'guardians.names': 'Names of the guardians',
    'guardian1.name': 'First guardian: name',
    'guardian1.email': 'First guardian: e-mail address',
    'guardian1.phone': 'First guardian: telephone',
    'guardian2.name': 'Second guardian: name',
    'guardian2.email': 'Second guardian: e-mail address',
    'guardian2.phone': 'Second guardian: telephone',
    'group.name': 'Name of the group',
    'group.schoolYear': 'School year of the group',
    'group.teachers': 'Teachers of the group',
    'school.name': 'Name of the school',
    'school.city': 'Town of the school',
    'board.name': 'Name of the board',
    'author.name': 'Who makes the plan',
    earlierPlan: 'The same field in the earlier plan',
  },
  audiences: {
    boardAdmin: 'Board',
    schoolAdmin: 'School administrator',
    coordinator: 'Coordinator',
    teacher: 'Teacher',
    guardian: 'Parent or guardian',
    pupil: 'Pupil',
    externalMentor: 'External mentor',
    colleague: 'Colleague without an account',
  },
  subjects: { pupil: 'a pupil', group: 'a group', school: 'the school' },
  people: { pupil: 'Pupil', guardian: 'Parent', staff: 'Staff' },
  files: { image: 'Picture', pdf: 'PDF', document: 'Document' },
  occasions: {
    creation: 'when the plan is made',
    revision: 'when it is revised',
    evaluation: 'at the evaluation',
  },
  ...designerTemplate.en,
}

export const designerChoices = { nl, en }

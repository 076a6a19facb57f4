/** In the templates that come along, whoever a question is written to may answer it. */
import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { contributorRoles, type ContributorRole } from '../definition/access.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { isSilent, type AnyField } from '../fieldTypes/index.js'
import { innerFields } from '../fieldTypes/inner.js'
import { mayFillSection } from '../plans/sectionAccess.js'
import { contributorReader } from './contribution.js'

type Question = { name: string; label: string; hasSource: boolean; section: Section }

const starters = readdirSync('templates')
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name.replace('.json', ''), readStarter(name).definition] as const)
  .flatMap(([name, definition]) => (definition ? [[name, definition] as const] : []))

function readStarter(name: string): { definition?: PlanDefinition } {
  return JSON.parse(readFileSync(`templates/${name}`, 'utf8')) as { definition?: PlanDefinition }
}

/** Every question, by names as `opp/reason/question`; those of rows too. */
const questionsOf = (template: string, { sections }: PlanDefinition): Question[] =>
  sections.flatMap((section) => asked(section.fields, section, `${template}/${section.id}`))

const asked = (fields: readonly AnyField[], section: Section, around: string): Question[] =>
  fields.flatMap((field) => {
    const name = `${around}/${field.id}`
    const { label } = field
    const own = { name, label, hasSource: 'source' in field, section }
    return [...(isSilent(field) ? [] : [own]), ...asked(innerFields(field), section, name)]
  })

/** Whose voice a question has, by its words; the first that fits. */
const voices: [ContributorRole, RegExp][] = [
  ['pupil', /\b(ik|mij|mijn)\b/i],
  ['pupil', /\b(vind|merk|leer|ga|wil|doe|voel) je\b/i],
  ['pupil', /\b(vindt|merkt|wil|zegt|voelt)\b.*\bleerling\b/i],
  ['guardian', /\b(ouders?|verzorgers?|thuis|u)\b/i],
]

const voiceOf = ({ label }: Question): ContributorRole | undefined =>
  voices.find(([, words]) => words.test(label))?.[0]

/** Names a pupil or parents, and is the school's to answer all the same. */
const schoolsOwn: Record<string, string> = {
  'opp/particulars/homeLanguage': 'asked at the enrolment, kept with the particulars',
  'opp/particulars/guardians': 'who has custody the school knows from its records',
  'opp/consultation/agreed': 'the outcome of the consultation, as the school records it',
  'evaluatie/consultation/agreed': 'the outcome of the consultation, as the school records it',
  'handelingsplan/particulars/discussedOn': 'the day of a conversation that the school held',
  'verslag-oudergesprek/particulars/guardians': 'who was there, from the records',
  'verslag-oudergesprek/conversation/topics/guardians': 'minutes; parents add their own below',
  'verslag-oudergesprek/agreements/agreed': 'minutes; parents add their own below',
}

/** What only a school can know or may decide, whoever is asked beside it. */
const schoolMatters =
  /\bgehoord\b|mening gedaan|\bopgesteld\b|\bontwikkelingsperspectief\b|\bROD\b|bewaren tot|\bgeëvalueerd\b|\buitstroom|besproken met|eens over het plan|^uitkomst$|\b(leraren|leerkracht) zien\b|middelen|\bnotitie\b/i

const mayAnswer = ({ section }: Question, role: ContributorRole): boolean =>
  mayFillSection(section, contributorReader(role))

const namesOf = (questions: Question[]): string[] => questions.map(({ name }) => name)

describe('In a starter template', () => {
  it.each(starters)(
    '%s lets whoever a question is written to answer it',
    (template, definition) => {
      const shutOut = questionsOf(template, definition).filter((question) => {
        const voice = voiceOf(question)
        return voice !== undefined && !mayAnswer(question, voice) && !(question.name in schoolsOwn)
      })
      expect(namesOf(shutOut)).toEqual([])
    },
  )

  it.each(starters)('%s lets nobody answer what is the school’s alone', (template, definition) => {
    const given = questionsOf(template, definition)
      .filter(({ label, hasSource, name }) => {
        return hasSource || name in schoolsOwn || schoolMatters.test(label)
      })
      .filter((question) => contributorRoles.some((role) => mayAnswer(question, role)))
    expect(namesOf(given)).toEqual([])
  })

  it.each(starters)('%s has no parent speak for the pupil', (template, definition) => {
    const spokenFor = questionsOf(template, definition).filter(
      (question) => voiceOf(question) === 'pupil' && mayAnswer(question, 'guardian'),
    )
    expect(namesOf(spokenFor)).toEqual([])
  })

  it('pupils fill their own plan, portfolio and group card', () => {
    const closed = starters
      .filter(([name]) => ['persoonlijk-leerplan', 'portfolio', 'groepskaart'].includes(name))
      .flatMap(([name, { sections }]) =>
        sections
          .filter((section) => !mayFillSection(section, contributorReader('pupil')))
          .map(({ id }) => `${name}/${id}`),
      )
    expect(closed).toEqual([
      'groepskaart/group',
      'persoonlijk-leerplan/particulars',
      'persoonlijk-leerplan/placeMentor',
      'portfolio/particulars',
      'portfolio/guardians',
      'portfolio/mentor',
    ])
  })

  it('every exception is a question that is there', () => {
    const all = starters.flatMap(([name, definition]) => questionsOf(name, definition))
    expect(namesOf(all)).toEqual(expect.arrayContaining(Object.keys(schoolsOwn)))
  })
})

/** The template of evaluations that comes along, and a plan of which it tells. */
import { readFileSync } from 'node:fs'

import type { PlanTemplateContent } from '../../src/domain/standards/content.js'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8'))

export const planTemplate = (name: string) => read(`${name}.json`) as PlanTemplateContent
export const evaluationTemplate = () => planTemplate('evaluatie')
export const evaluationAnswers = () =>
  read('examples/evaluatie.json') as Record<string, Record<string, unknown>>

import type { PayloadRequest } from 'payload'

import { DomainError, type ErrorCode } from '../../domain/errors.js'
import { readTemplate, type TemplateProblem } from '../../domain/exchange/templateFile.js'
import { languageOf } from '../../domain/kernel/language.js'
import { idOf } from '../../domain/kernel/reference.js'
import { templateProblemText } from '../../translations/templateProblem.js'
import { asPerson } from '../asSystem.js'
import { slugOf } from '../slugOf.js'

export type ImportTemplate = {
  req: PayloadRequest
  /** What the JSON of the file holds; checked here. */
  value: unknown
  /** Where the draft belongs; who works at one school need not say which. */
  school?: string
  board?: string
}

export type ImportedTemplate = { id: string; title: string }

/** A template of another school or installation becomes a draft, with the ids it had there. */
export async function importTemplate({
  req,
  value,
  school,
  board,
}: ImportTemplate): Promise<ImportedTemplate> {
  const read = readTemplate(value)
  if (!read.ok) {
    throw refused(req, read.problems)
  }
  const { title, planKind, definition, layout } = read.template
  const draft = await req.payload.create({
    collection: slugOf(req.payload, 'plan-templates'),
    depth: 0,
    data: {
      title,
      planKind,
      definition,
      ...(layout && { layout }),
      ...(school ? { school } : board && { board }),
    },
    ...asPerson(req),
  })
  return { id: idOf(draft) ?? '', title }
}

function refused(req: PayloadRequest, problems: TemplateProblem[]): DomainError {
  const language = languageOf(req.i18n.language)
  return new DomainError(codeOf(problems), `A template file with ${problems.length} problems`, {
    data: { problems: problems.map((problem) => templateProblemText(problem, language)) },
  })
}

/** The first problem says it when the file as a whole is not for us. */
function codeOf([first]: TemplateProblem[]): ErrorCode {
  switch (first?.code) {
    case 'notTemplate':
      return 'import.template.notTemplate'
    case 'newer':
      return 'import.template.newer'
    default:
      return 'import.template.invalid'
  }
}

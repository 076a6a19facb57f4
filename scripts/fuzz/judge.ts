/** What the rules say of one case: asked of the server and, as the same module, of a browser. */
import type { Issue } from '../../src/domain/definition/answers.js'
import type { DefinitionProblem } from '../../src/domain/definition/definitionProblem.js'
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import { parseDefinition } from '../../src/domain/forms/parseDefinition.js'
import { validateAnswers } from '../../src/domain/forms/validateAnswers.js'

export type Question =
  | { kind: 'definition'; definition: unknown }
  | {
      kind: 'answers'
      definition: PlanDefinition
      answers: unknown
      sectionId: string
      today: string
    }

export type Judgement = { problems: DefinitionProblem[]; issues: Issue[][] }

export function judge(question: Question): Judgement {
  if (question.kind === 'definition') {
    const parsed = parseDefinition(question.definition)
    return { problems: parsed.ok ? [] : parsed.problems, issues: [] }
  }
  const { definition, answers, sectionId, today } = question
  const issues = (['save', 'discuss', 'sign'] as const).map((level) =>
    validateAnswers({
      definition,
      answers,
      level,
      circumstances: { today },
      sectionIds: [sectionId],
    }),
  )
  return { problems: [], issues }
}

/**
 * As text, because a key such as `__proto__` does not survive every way to a browser, which is where
 * this is called by name.
 * @public
 */
export const judgeText = (text: string): string =>
  JSON.stringify(judge(JSON.parse(text) as Question))

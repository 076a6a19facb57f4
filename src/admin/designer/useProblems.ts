'use client'

import { useDeferredValue, useMemo } from 'react'

import { placeOfPath, type ProblemPlace } from '../../domain/designing/placeOfPath.js'
import type { PlanDefinition } from '../../domain/forms/definition.js'
import type { DefinitionProblem } from '../../domain/forms/definitionProblem.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { problemText } from '../../translations/forms.js'
import { useWords } from './DesignContext.js'

export type DesignProblem = { text: string; at: ProblemPlace }
export type Checked =
  | { ok: true; definition: PlanDefinition; problems: DesignProblem[] }
  | { ok: false; problems: DesignProblem[] }

/** What is not right yet, a moment after what is typed, so that typing stays quick. */
export function useProblems(definition: PlanDefinition): Checked {
  const { language } = useWords()
  const deferred = useDeferredValue(definition)
  return useMemo(() => {
    const parsed = parseDefinition(deferred)
    return parsed.ok
      ? { ok: true, definition: parsed.definition, problems: [] }
      : {
          ok: false,
          problems: parsed.problems.map((problem) => ({
            text: withoutPath(problem, problemText(problem, language)),
            at: placeOfPath(deferred, problem.path),
          })),
        }
  }, [deferred, language])
}

/** The place in the JSON helps who writes JSON; here a button leads there. */
function withoutPath({ path }: DefinitionProblem, text: string): string {
  return path.length === 0 ? text : text.replace(/ \(sections\[[^)]*\)|\s\(slots\[[^)]*\)/, '')
}

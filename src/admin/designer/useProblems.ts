'use client'

import { useDeferredValue, useMemo } from 'react'

import { problemPart, type ProblemPart } from '../../domain/designing/problemPart.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { placedProblemText } from '../../translations/definitionProblem.js'
import { useWords } from './DesignContext.js'

export type DesignProblem = { text: string; at: ProblemPart }
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
            text: placedProblemText(problem, language),
            at: problemPart(deferred, problem.path),
          })),
        }
  }, [deferred, language])
}

'use client'

import { useMemo } from 'react'

import type { PlanDefinition } from '../../../domain/definition/definition.js'
import { goalQuestions, type GoalQuestion } from '../../../domain/designing/evaluates.js'
import { useReply } from '../../useReply.js'
import type { Choice } from './inputs.js'

/** More templates than a board and its schools have. */
const SHOWN = 100

type Template = { title: string; planKind: string; definition: PlanDefinition }

const query = new URLSearchParams({
  ...{ depth: '0', limit: String(SHOWN), sort: 'title' },
  ...{ 'select[title]': 'true', 'select[planKind]': 'true', 'select[definition]': 'true' },
})

export type Evaluable = {
  /** Of plans that can be evaluated, each with the titles of its templates. */
  kinds: Choice[]
  /** What plans of these kinds ask of their goals. */
  questionsOf: (planKinds: readonly string[]) => GoalQuestion[]
}

/** What there is to evaluate, of the templates that this person may read: as they are designed now. */
export function useEvaluable(): Evaluable {
  const { reply } = useReply<{ docs: Template[] }>(`/plan-templates?${query.toString()}`)
  return useMemo(() => {
    const plans = (reply?.ok ? reply.value.docs : []).filter(
      ({ definition }) => definition.evaluates === undefined,
    )
    return {
      kinds: kindsOf(plans),
      questionsOf: (planKinds) =>
        questionsOf(plans.filter((one) => planKinds.includes(one.planKind))),
    }
  }, [reply])
}

function kindsOf(plans: readonly Template[]): Choice[] {
  const kinds = [...new Set(plans.map(({ planKind }) => planKind))].sort()
  const titlesOf = (kind: string): string[] =>
    plans.filter(({ planKind }) => planKind === kind).map(({ title }) => title)
  return kinds.map((kind) => ({
    value: kind,
    label: `${kind} (${[...new Set(titlesOf(kind))].join(', ')})`,
  }))
}

/** What several ask under one id is one question. */
function questionsOf(plans: readonly Template[]): GoalQuestion[] {
  const all = plans.flatMap(({ definition }) => goalQuestions(definition))
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
}

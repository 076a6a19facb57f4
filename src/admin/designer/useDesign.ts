'use client'

import { useCallback, useMemo, useRef, useState, type Dispatch } from 'react'

import type { PlanDefinition } from '../../domain/definition/definition.js'
import { designReducer, designStateOf, type DesignAction, type DesignState } from './designState.js'

export type Design = {
  state: DesignState
  dispatch: Dispatch<DesignAction>
  latest: () => DesignState
}

/** The state of the design. What was just done is known at once, before anything has rendered. */
export function useDesign(initial: () => PlanDefinition): Design {
  const [state, setState] = useState(() => designStateOf(initial()))
  const now = useRef(state)
  const dispatch = useCallback((action: DesignAction) => {
    now.current = designReducer(now.current, action)
    setState(now.current)
  }, [])
  const latest = useCallback(() => now.current, [])
  return useMemo(() => ({ state, dispatch, latest }), [state, dispatch, latest])
}

'use client'

import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import type { MouseEvent } from 'react'

import type { Tab } from '../../domain/plans/tabs.js'

/** Opens a part of the page, and brings the person to the element of this id in it. */
type WayTo = (tab: Tab, place: string) => void

const Ways = createContext<WayTo>(() => undefined)

export const WaysProvider = Ways.Provider

export const useWayTo = (): WayTo => useContext(Ways)

/** What was opened is on the page only afterwards, so that the place in it is gone to then. */
export function useWays(open: (tab: Tab) => void): WayTo {
  const [place, setPlace] = useState<string>()
  useEffect(() => {
    if (place !== undefined) {
      document.getElementById(place)?.focus()
      setPlace(undefined)
    }
  }, [place])
  return useCallback(
    (tab, next) => {
      open(tab)
      setPlace(next)
    },
    [open],
  )
}

/** Not meant to open elsewhere. */
export const isPlain = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  !ctrlKey && !metaKey && !shiftKey

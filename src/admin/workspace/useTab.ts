'use client'

import { useSearchParams } from 'next/navigation.js'
import { useCallback, useEffect, useState } from 'react'

import { placeOfHash } from '../fields/place.js'
import { tabOf, tabQuery, type Tab } from '../../domain/plans/tabs.js'

type Tabs = { tab: Tab; open: (tab: Tab) => void }

/** Which part is open: told by the address, and changed without leaving the page. */
export function useTab(): Tabs {
  const asked = tabOf(useSearchParams().get('tab'))
  const [tab, setTab] = useState(asked)
  // Back, forward, and links that only change the address.
  useEffect(() => {
    setTab(asked)
  }, [asked])
  const open = useCallback((next: Tab) => {
    setTab(next)
    window.history.pushState(null, '', tabQuery(next))
  }, [])
  useFieldLinks(setTab)
  return { tab, open }
}

/** A link to a field, wherever it stands, leads to the form that has it. */
function useFieldLinks(setTab: (tab: Tab) => void): void {
  useEffect(() => {
    const follow = (): void => {
      const { hash } = window.location
      if (placeOfHash(hash) !== undefined) {
        setTab('fill')
        window.history.replaceState(null, '', `${tabQuery('fill')}${hash}`)
      }
    }
    window.addEventListener('hashchange', follow)
    return () => {
      window.removeEventListener('hashchange', follow)
    }
  }, [setTab])
}

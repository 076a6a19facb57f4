'use client'

import { useCallback, useEffect, useState } from 'react'

import type { Section } from '../../domain/forms/definition.js'
import type { Place } from '../../domain/forms/issues.js'
import { domId, hashOf, placeOfHash } from '../fields/place.js'

export type OpenSection = {
  section: Section
  number: number
  /** The section was opened through what is missing: show also what is required. */
  isChecked: boolean
  open: (sectionId: string) => void
}

/** One section is open at a time; the address remembers which, and leads to a field in it. */
export function useOpenSection(sections: readonly Section[]): OpenSection | undefined {
  const [openId, setOpenId] = useState(sections[0]?.id)
  const [checked, setChecked] = useState<readonly string[]>([])
  const [target, setTarget] = useState<Place>()

  useEffect(() => {
    const follow = (): void => {
      const place = placeOfHash(window.location.hash)
      if (place?.sectionId !== undefined && sections.some(({ id }) => id === place.sectionId)) {
        const { sectionId } = place
        setOpenId(sectionId)
        setTarget(place)
        setChecked((ids) => (place.fieldId === undefined ? ids : [...ids, sectionId]))
      }
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => {
      window.removeEventListener('hashchange', follow)
    }
  }, [sections])

  useEffect(() => {
    if (target?.fieldId !== undefined) {
      focusPlace(target)
    }
  }, [target])

  const open = useCallback((sectionId: string) => {
    setOpenId(sectionId)
    setTarget(undefined)
    window.history.replaceState(window.history.state, '', hashOf({ sectionId }))
  }, [])

  const index = sections.findIndex(({ id }) => id === openId)
  const section = sections[index]
  return section && { section, number: index + 1, isChecked: checked.includes(section.id), open }
}

/** The input itself, or the row or field around it when that is not there (any more). */
function focusPlace(place: Place): void {
  const { sectionId, fieldId } = place
  const element =
    document.getElementById(domId(place)) ??
    document.getElementById(domId({ ...(sectionId && { sectionId }), ...(fieldId && { fieldId }) }))
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}

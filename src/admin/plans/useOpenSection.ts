'use client'

import { useCallback, useEffect, useState } from 'react'

import type { Section } from '../../domain/definition/definition.js'
import { domId, hashOf, pathOf, placeOf, placeOfHash, type FieldPlace } from '../fields/place.js'

/** Of the heading of the section that is open. */
export const sectionHeadId = 'leidraad-section'

export type OpenSection = {
  section: Section
  number: number
  /** The section was opened through what is missing: show also what is required. */
  isChecked: boolean
  open: (sectionId: string) => void
  /** Opens the section of a place and puts the focus there. */
  lead: (place: FieldPlace) => void
}

/** One section is open at a time; the address remembers which, and leads to a field in it. */
export function useOpenSection(sections: readonly Section[]): OpenSection | undefined {
  const [openId, setOpenId] = useState(sections[0]?.id)
  const [checked, setChecked] = useState<readonly string[]>([])
  const [target, setTarget] = useState<FieldPlace>()

  const lead = useCallback((place: FieldPlace) => {
    const { sectionId, fieldId } = place
    if (sectionId !== undefined) {
      setOpenId(sectionId)
      // A copy: the same place may be asked twice.
      setTarget({ ...place })
      setChecked((ids) => (fieldId === undefined ? ids : [...ids, sectionId]))
    }
  }, [])
  useFollowedHash(lead)
  useEffect(() => {
    if (target !== undefined) {
      focusPlace(target)
    }
  }, [target])

  const open = useCallback((sectionId: string) => {
    setOpenId(sectionId)
    setTarget(undefined)
    window.history.replaceState(window.history.state, '', hashOf({ sectionId }))
  }, [])

  // A section that got hidden makes place for the first.
  const index = Math.max(
    sections.findIndex(({ id }) => id === openId),
    0,
  )
  const section = sections[index]
  return (
    section && { section, number: index + 1, isChecked: checked.includes(section.id), open, lead }
  )
}

function useFollowedHash(lead: (place: FieldPlace) => void): void {
  useEffect(() => {
    const follow = (): void => lead(placeOfHash(window.location.hash) ?? {})
    follow()
    window.addEventListener('hashchange', follow)
    return () => {
      window.removeEventListener('hashchange', follow)
    }
  }, [lead])
}

/** The input itself, or the row or field around it when that is not there; of a section its heading. */
function elementOf(place: FieldPlace): HTMLElement | null {
  const path = pathOf(place)
  for (let depth = path.length; depth > 1; depth -= 1) {
    const element = document.getElementById(domId(placeOf(path.slice(0, depth))))
    if (element !== null) {
      return element
    }
  }
  return document.getElementById(sectionHeadId)
}

function focusPlace(place: FieldPlace): void {
  const element = elementOf(place)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}

'use client'

import { Button } from '@payloadcms/ui'

import type { Section } from '../../domain/definition/definition.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { sectionHeadId } from './useOpenSection.js'

type TurnsProps = {
  sections: readonly Section[]
  /** Of the open section, counted from 1. */
  number: number
  onOpen: (sectionId: string) => void
}

/** To the section before and after, which are named. */
export function SectionTurns({ sections, number, onOpen }: TurnsProps) {
  const words = planForm[useLanguage()]
  const turn = (section: Section): void => {
    onOpen(section.id)
    document.getElementById(sectionHeadId)?.scrollIntoView({ block: 'nearest' })
  }
  const previous = sections[number - 2]
  const next = sections[number]
  return (
    <div className="leidraad-turns">
      {previous && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            turn(previous)
          }}
        >
          {words.previous}: {previous.title}
        </Button>
      )}
      {next && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            turn(next)
          }}
        >
          {words.next}: {next.title}
        </Button>
      )}
    </div>
  )
}

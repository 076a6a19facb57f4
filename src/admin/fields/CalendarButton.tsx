'use client'

import { useRef } from 'react'

import type { Language } from '../../domain/kernel/language.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'

type CalendarProps = {
  /** Name of the field, for the ear. */
  label: string
  language: Language
  /** ISO date, or nothing. */
  day: string
  min?: string | undefined
  max?: string | undefined
  onDay: (day: string) => void
}

/** The browser's own calendar, for who would rather point; the text beside it does without. */
export function CalendarButton({ label, language, day, min, max, onDay }: CalendarProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <span className="leidraad-calendar">
      <button
        type="button"
        className="leidraad-iconbutton"
        aria-label={fill(fieldInputs[language].calendar, { field: label })}
        onClick={() => {
          picker.current?.showPicker()
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M3.5 5.5h13v11h-13zM3.5 9h13M7 3v4M13 3v4" />
        </svg>
      </button>
      <input
        ref={picker}
        className="leidraad-calendar__picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        {...{ min, max }}
        value={day}
        onChange={({ target }) => {
          onDay(target.value)
        }}
      />
    </span>
  )
}

'use client'

import { useState } from 'react'

import type { SectionAnswers } from '../../domain/definition/answers.js'
import type { HistoryEntry } from '../../actions/plans/sectionHistory.js'
import type { Section } from '../../domain/definition/definition.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { Failed } from '../Failed.js'
import { PresentedSection } from '../fields/PresentedAnswer.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import type { Autosave } from './Autosave.js'
import type { LiveForm } from './liveForm.js'

type HistoryProps = {
  planId: string
  section: Section
  form: LiveForm
  autosave: Autosave
  mayFill: boolean
}

/** Who wrote what in this section: fetched when it is asked for. */
export function SectionHistory(props: HistoryProps) {
  const words = planForm[useLanguage()].history
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="leidraad-history"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.title}</summary>
      {isOpen && <Entries {...props} />}
    </details>
  )
}

function Entries(props: HistoryProps) {
  const language = useLanguage()
  const { planId, section } = props
  const path = `/plans/${planId}/sections/${encodeURIComponent(section.id)}/history` as const
  const { reply, reload } = useReply<HistoryEntry[]>(path)
  const { restored, restore, undo } = useRestoring(props)
  const words = planForm[language].history
  if (reply === undefined) {
    return <p className="leidraad-quiet">{admin[language].loading}</p>
  }
  if (!reply.ok) {
    return <Failed failure={reply.failure} retry={reload} />
  }
  return (
    <>
      {reply.value.length === 0 && <p className="leidraad-quiet">{words.empty}</p>}
      <p role="status">
        {restored !== undefined && (
          <>
            {fill(words.restored, { moment: formatDateTime(restored, language) })}{' '}
            <button type="button" className="leidraad-textbutton" onClick={undo}>
              {words.undo}
            </button>
          </>
        )}
      </p>
      <ol className="leidraad-history__list">
        {reply.value.map((entry, index) => (
          <HistoryEntry
            key={`${entry.revision}-${entry.at}`}
            {...props}
            {...{ entry, restore }}
            isLatest={index === 0}
          />
        ))}
      </ol>
    </>
  )
}

/** An older version becomes what stands in the form, and is saved as a change like any other. */
function useRestoring({ autosave, section }: HistoryProps) {
  const [restored, setRestored] = useState<{ at: string; before: SectionAnswers }>()
  return {
    restored: restored?.at,
    restore: ({ at, answers }: HistoryEntry) => {
      setRestored({ at, before: autosave.filling(section.id).answers })
      autosave.change(section.id, answers)
    },
    undo: () => {
      if (restored) {
        autosave.change(section.id, restored.before)
        setRestored(undefined)
      }
    },
  }
}

type EntryProps = HistoryProps & {
  entry: HistoryEntry
  isLatest: boolean
  restore: (entry: HistoryEntry) => void
}

function HistoryEntry(props: EntryProps) {
  const { entry, isLatest, section, form } = props
  const language = useLanguage()
  const words = planForm[language].history
  const [isShown, setShown] = useState(false)
  const moment = formatDateTime(entry.at, language)
  return (
    <li className="leidraad-history__entry">
      <p>
        {fill(words.entry, { name: entry.by?.name ?? words.unknown, moment })}
        {isLatest && <span className="leidraad-quiet"> – {words.latest}</span>}
      </p>
      <EntryButtons {...props} {...{ moment, isShown, setShown }} />
      {isShown && (
        <PresentedSection
          isAside
          section={section}
          answers={entry.answers}
          state={form.stateWith(section.id, entry.answers)}
        />
      )}
    </li>
  )
}

type ButtonProps = Pick<EntryProps, 'entry' | 'isLatest' | 'mayFill' | 'restore'> & {
  moment: string
  isShown: boolean
  setShown: (isShown: boolean) => void
}

function EntryButtons(props: ButtonProps) {
  const { entry, isLatest, mayFill, restore, moment, isShown, setShown } = props
  const words = planForm[useLanguage()].history
  return (
    <div className="leidraad-actions">
      <button
        type="button"
        className="leidraad-smallbutton"
        aria-expanded={isShown}
        aria-label={isShown ? words.hide : fill(words.viewOf, { moment })}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? words.hide : words.view}
      </button>
      {mayFill && !isLatest && (
        <button
          type="button"
          className="leidraad-smallbutton"
          aria-label={fill(words.restoreOf, { moment })}
          onClick={() => restore(entry)}
        >
          {words.restore}
        </button>
      )}
    </div>
  )
}

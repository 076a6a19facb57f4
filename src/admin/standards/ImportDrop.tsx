'use client'

import { useState, type DragEvent } from 'react'

import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { FileButton } from '../FileButton.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import type { Reading } from './reading.js'

type DropProps = { reading: Reading | undefined; onFile: (file: File) => void }

export function ImportDrop({ reading, onFile }: DropProps) {
  const words = admin[useLanguage()].import
  const [over, setOver] = useState(false)
  const busy = reading !== undefined && !reading.wrongKind && reading.reply === undefined
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) {
      onFile(file)
    }
  }
  return (
    <section
      className={`leidraad leidraad-drop${over ? ' leidraad-drop--over' : ''}`}
      aria-label={words.title}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={drop}
    >
      <div className="leidraad-drop__words">
        <h2 className="leidraad-panel__title">{words.title}</h2>
        <p className="leidraad-quiet">{words.help}</p>
      </div>
      <FileButton label={words.choose} accept=".docx" isBusy={busy} onFile={onFile} />
      <ReadingState reading={reading} busy={busy} />
    </section>
  )
}

function ReadingState({ reading, busy }: { reading: Reading | undefined; busy: boolean }) {
  const words = admin[useLanguage()].import
  if (reading === undefined) {
    return null
  }
  const { name, wrongKind, reply } = reading
  if (busy) {
    return (
      <div className="leidraad-drop__state" role="status">
        <progress aria-label={fill(words.busy, { name })} />
        <p>{fill(words.busy, { name })}</p>
      </div>
    )
  }
  const message = reply?.ok === false ? reply.failure.message : undefined
  const text = wrongKind ? fill(words.wrongKind, { name }) : message
  return (
    <div className="leidraad-drop__state">
      <Notice kind="error">{text}</Notice>
    </div>
  )
}

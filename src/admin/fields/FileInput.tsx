'use client'

import { useState, type DragEvent } from 'react'

import type { FileField } from '../../domain/fieldTypes/file.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'
import { FileList } from './FileList.js'
import { acceptOf } from './fileKinds.js'
import { filesIn } from './filesIn.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'
import { useUploads, type Uploads } from './useUploads.js'

type FileProps = InputProps<FileField>

/** Chosen with a button or dropped; what is there can be opened and taken away, and put back. */
export function FileInput(props: FileProps) {
  const { field, answer } = props
  const uploads = useUploads(props)
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent, next: boolean): void => {
    event.preventDefault()
    setOver(next)
  }
  return (
    <div
      className={`leidraad-files${isOver ? ' leidraad-files--over' : ''}`}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false)
        uploads.add([...event.dataTransfer.files])
      }}
    >
      <FileList {...{ files: filesIn(answer), uploads }} />
      <Chooser {...props} uploads={uploads} />
      <UploadState uploads={uploads} field={field} />
    </div>
  )
}

type ChooserProps = FileProps & { uploads: Uploads }

function Chooser(props: ChooserProps) {
  const { field, place, uploads } = props
  const words = fieldInputs[useLanguage()].file
  const max = field.maxFiles ?? 1
  const count = fill(max === 1 ? words.count.one : words.count.more, { count: max })
  const kinds = field.accept.map((kind) => words.kinds[kind]).join(', ')
  return (
    <div className="leidraad-files__chooser">
      <label className="leidraad-filebutton">
        <FileButton {...props} />
        <span aria-hidden="true">{words.choose}</span>
      </label>
      {uploads.isPossible && <span className="leidraad-quiet">{words.drop}</span>}
      <p className="leidraad-quiet" id={`${domId(place)}-accept`}>
        {uploads.isPossible ? fill(words.accept, { kinds, max: count }) : words.preview}
      </p>
    </div>
  )
}

function FileButton({ field, place, describedBy, isWrong, uploads }: ChooserProps) {
  const words = fieldInputs[useLanguage()].file
  const id = domId(place)
  return (
    <input
      id={id}
      type="file"
      className="leidraad-hidden"
      accept={acceptOf(field.accept)}
      multiple={(field.maxFiles ?? 1) > 1}
      disabled={!uploads.isPossible || uploads.isBusy}
      aria-label={fill(words.chooseFor, { field: field.label })}
      aria-describedby={[`${id}-accept`, describedBy].filter(Boolean).join(' ')}
      aria-invalid={isWrong}
      onChange={({ target }) => {
        uploads.add([...(target.files ?? [])])
        target.value = ''
      }}
    />
  )
}

function UploadState({ uploads, field }: { uploads: Uploads; field: FileField }) {
  const words = fieldInputs[useLanguage()].file
  const { current, errors, added } = uploads
  return (
    <>
      {current && (
        <div className="leidraad-files__state">
          <progress value={current.percent} max={100} aria-label={field.label} />
          <span className="leidraad-quiet">{fill(words.busy, current)}</span>
        </div>
      )}
      <p role="status" className="leidraad-hidden">
        {added === undefined ? '' : fill(words.done, { name: added })}
      </p>
      {errors.length > 0 && (
        <ul className="leidraad-field__issues" role="alert">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </>
  )
}

'use client'

import { XIcon } from '@payloadcms/ui'

import type { FileAnswer } from '../../domain/definition/answers.js'
import { formatNumber } from '../../domain/kernel/format.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'
import { useFormWorld } from './FormWorld.js'
import { IconButton } from './RowTools.js'
import type { Uploads } from './useUploads.js'

type ListProps = { files: readonly FileAnswer[]; uploads: Uploads }

/** What was added, each to be opened or taken away; the last one taken away can come back. */
export function FileList({ files, uploads }: ListProps) {
  const words = fieldInputs[useLanguage()].file
  return (
    <>
      {files.length > 0 && (
        <ul className="leidraad-files__list">
          {files.map((file) => (
            <li key={file.id} className="leidraad-files__file">
              <FileLink file={file} />
              <IconButton
                label={fill(words.remove, { name: file.name })}
                onClick={() => uploads.remove(file.id)}
              >
                <XIcon />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {uploads.removed && (
        <p role="status" className="leidraad-quiet">
          {fill(words.removed, { name: uploads.removed.name })}{' '}
          <button type="button" className="leidraad-textbutton" onClick={uploads.undo}>
            {words.undo}
          </button>
        </p>
      )}
    </>
  )
}

const MEGA = 1_000_000

export function FileLink({ file }: { file: FileAnswer }) {
  const language = useLanguage()
  const { files } = useFormWorld()
  const { bytes, name } = file
  const size =
    bytes < MEGA
      ? formatNumber(Math.max(bytes / 1000, 1), language, { decimals: 0, unit: 'kB' })
      : formatNumber(bytes / MEGA, language, { decimals: 1, unit: 'MB' })
  return (
    <span>
      {files === undefined ? (
        name
      ) : (
        <a
          className="leidraad-link"
          href={files.url(file.id)}
          target="_blank"
          rel="noreferrer"
          title={fill(fieldInputs[language].file.open, { name })}
        >
          {name}
        </a>
      )}{' '}
      <span className="leidraad-quiet">({size})</span>
    </span>
  )
}

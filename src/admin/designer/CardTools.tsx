'use client'

import { ChevronIcon, CopyIcon, EditIcon, XIcon } from '@payloadcms/ui'

import { fill } from '../../translations/fill.js'
import { IconButton } from '../fields/RowTools.js'
import { useDesignActions, useWords } from './DesignContext.js'
import { useMoves } from './useMoves.js'

/** Move, copy, remove; on a narrow page also the way to the settings. */
export function CardTools({ itemKey, label }: { itemKey: string; label: string }) {
  const { words } = useWords()
  const { showSettings } = useDesignActions()
  const moves = useMoves()
  const named = (text: string) => fill(text, { label: label || words.unnamed })
  return (
    <div className="leidraad-rowtools leidraad-cardtools">
      <span className="leidraad-cardtools__settings">
        <IconButton
          label={named(words.openSettings)}
          onClick={() => {
            showSettings(true)
          }}
        >
          <EditIcon />
        </IconButton>
      </span>
      <IconButton
        label={named(words.moveUp)}
        onClick={() => {
          moves.steer(itemKey, 'up')
        }}
      >
        <ChevronIcon direction="up" />
      </IconButton>
      <IconButton
        label={named(words.moveDown)}
        onClick={() => {
          moves.steer(itemKey, 'down')
        }}
      >
        <ChevronIcon direction="down" />
      </IconButton>
      <IconButton
        label={named(words.copy)}
        onClick={() => {
          moves.copy(itemKey)
        }}
      >
        <CopyIcon />
      </IconButton>
      <IconButton
        label={named(words.remove)}
        onClick={() => {
          moves.remove(itemKey)
        }}
      >
        <XIcon />
      </IconButton>
    </div>
  )
}

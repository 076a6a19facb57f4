'use client'

import { ChevronIcon, CopyIcon, EditIcon, XIcon } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { fill } from '../../translations/fill.js'
import { IconButton } from '../fields/RowTools.js'
import { useDesignActions, useWords } from './DesignContext.js'
import { useMoves } from './useMoves.js'

type ToolsProps = { itemKey: string; label: string }

const icons = {
  up: <ChevronIcon direction="up" />,
  down: <ChevronIcon direction="down" />,
  copy: <CopyIcon />,
  remove: <XIcon />,
}

/** Move, copy, remove; on a narrow page also the way to the settings. */
export function CardTools({ itemKey, label }: ToolsProps) {
  const { words } = useWords()
  const { steer, copy, remove } = useMoves()
  const named = (text: string) => fill(text, { label: label || words.unnamed })
  const tool = (text: string, icon: ReactNode, act: () => void) => (
    <IconButton label={named(text)} onClick={act}>
      {icon}
    </IconButton>
  )
  return (
    <div className="leidraad-rowtools leidraad-cardtools">
      <SettingsButton label={named(words.openSettings)} />
      {tool(words.moveUp, icons.up, () => {
        steer(itemKey, 'up')
      })}
      {tool(words.moveDown, icons.down, () => {
        steer(itemKey, 'down')
      })}
      {tool(words.copy, icons.copy, () => {
        copy(itemKey)
      })}
      {tool(words.remove, icons.remove, () => {
        remove(itemKey)
      })}
    </div>
  )
}

function SettingsButton({ label }: { label: string }) {
  const { showSettings } = useDesignActions()
  return (
    <span className="leidraad-cardtools__settings">
      <IconButton
        label={label}
        onClick={() => {
          showSettings(true)
        }}
      >
        <EditIcon />
      </IconButton>
    </span>
  )
}

'use client'

import { ChevronIcon, CopyIcon, EditIcon, XIcon } from '@payloadcms/ui'

import { fill } from '../../translations/fill.js'
import { IconButton } from '../fields/RowTools.js'
import { useDesignActions, useWords } from './DesignContext.js'
import { useMoves } from './useMoves.js'

type ToolsProps = { itemKey: string; label: string }

/** Move, copy, remove; on a narrow page also the way to the settings. */
export function CardTools({ itemKey, label }: ToolsProps) {
  const { words } = useWords()
  const moves = useMoves()
  const named = (text: string) => fill(text, { label: label || words.unnamed })
  const tools = [
    {
      text: words.moveUp,
      icon: <ChevronIcon direction="up" />,
      act: () => {
        moves.steer(itemKey, 'up')
      },
    },
    {
      text: words.moveDown,
      icon: <ChevronIcon direction="down" />,
      act: () => {
        moves.steer(itemKey, 'down')
      },
    },
    {
      text: words.copy,
      icon: <CopyIcon />,
      act: () => {
        moves.copy(itemKey)
      },
    },
    {
      text: words.remove,
      icon: <XIcon />,
      act: () => {
        moves.remove(itemKey)
      },
    },
  ]
  return (
    <div className="leidraad-rowtools leidraad-cardtools">
      <SettingsButton label={named(words.openSettings)} />
      {tools.map(({ text, icon, act }) => (
        <IconButton key={text} label={named(text)} onClick={act}>
          {icon}
        </IconButton>
      ))}
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

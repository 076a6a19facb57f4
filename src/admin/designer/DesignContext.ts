'use client'

import { createContext, useContext, type Dispatch } from 'react'

import { designer } from '../../translations/designer.js'
import type { DesignerWords } from '../../translations/designerDutch.js'
import type { Language } from '../../domain/kernel/language.js'
import { useLanguage } from '../useLanguage.js'
import type { DesignAction, DesignState } from './designState.js'

/** What keeps its identity while a design changes, so that a card renders only when it changed itself. */
export type DesignActions = {
  dispatch: Dispatch<DesignAction>
  /** The latest state, for what happens after rendering: keys, drags. */
  latest: () => DesignState
  announce: (text: string) => void
  /** Opens the choice of what to add: in the open section, after or in the selected field. */
  openPalette: (where: PaletteTarget) => void
  openHelp: () => void
  /** On a narrow page the settings open over the form. */
  showSettings: (shown: boolean) => void
  /** Puts what is being typed in the definition. */
  flush: () => void
}

export type PaletteTarget = { parent: string; index: number }

export const DesignContext = createContext<DesignActions | undefined>(undefined)

export function useDesignActions(): DesignActions {
  const actions = useContext(DesignContext)
  if (actions === undefined) {
    throw new Error('A part of the designer stands outside it')
  }
  return actions
}

export function useWords(): { words: DesignerWords; language: Language } {
  const language = useLanguage()
  return { words: designer[language], language }
}

'use client'

import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

import type { DesignActions, PaletteTarget } from './DesignContext.js'
import type { Design } from './useDesign.js'
import { useFocus } from './useFocus.js'
import type { Typing } from './useTyped.js'

export type Overlays = {
  palette: PaletteTarget | undefined
  isHelpShown: boolean
  isSettingsShown: boolean
  /** What was last said to those who hear the page. */
  said: string
  close: () => void
}

type Open = { kind: 'palette'; target: PaletteTarget } | { kind: 'help' } | undefined

const overlaysOf = (open: Open): Pick<Overlays, 'palette' | 'isHelpShown'> => ({
  palette: open?.kind === 'palette' ? open.target : undefined,
  isHelpShown: open?.kind === 'help',
})

/** What all parts of the designer can ask for, and what stands over it. */
export function useActions(design: Design, root: RefObject<HTMLElement | null>) {
  const { dispatch, latest, state } = design
  const [typing] = useState<Typing>(() => new Set())
  const [open, setOpen] = useState<Open>()
  const [said, announce] = useState('')
  const [isSettingsShown, showSettings] = useState(false)
  const flush = useCallback(() => {
    for (const commit of [...typing]) {
      commit()
    }
  }, [typing])
  const close = useCallback(() => {
    setOpen(undefined)
  }, [])
  const actions = useMemo<DesignActions>(
    () => ({
      dispatch,
      latest,
      announce,
      flush,
      showSettings,
      openPalette: (target) => {
        setOpen({ kind: 'palette', target })
      },
      openHelp: () => {
        setOpen({ kind: 'help' })
      },
    }),
    [dispatch, latest, flush],
  )
  useFocus({ root, focus: state.focus, showSettings })
  useLeaving(typing, flush)
  return { actions, overlays: { ...overlaysOf(open), isSettingsShown, said, close }, typing }
}

/** Saving by key and leaving the page come before the pause that ends typing. */
function useLeaving(typing: Typing, flush: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        flushSync(flush)
      }
    }
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (typing.size > 0) {
        flushSync(flush)
        event.preventDefault()
      }
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [typing, flush])
}

'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { readDesign } from '../../domain/designing/readDesign.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { isRecord } from '../../domain/kernel/json.js'
import { isSame } from './useDefinitionField.js'
import type { Design } from './useDesign.js'

export type Kept = { at: string; definition: PlanDefinition }

const PAUSE_MS = 800

const keyFor = (user: string | number, id: string | number | undefined): string =>
  `leidraad.design.${user}.${id ?? 'new'}`

function readKept(key: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    const definition = isRecord(value) ? readDesign(value.definition) : undefined
    const at = isRecord(value) ? value.at : undefined
    return definition && typeof at === 'string' ? { at, definition } : undefined
  } catch {
    return undefined
  }
}

/** A full or closed store is no reason to stop designing. */
function keep(key: string, definition: PlanDefinition): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), definition }))
  } catch {
    return
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}

/**
 * Keeps unsaved work in this browser, per person and template, and offers it when the page is opened
 * again. What was saved is forgotten.
 */
export function useKept({ state }: Design) {
  const { user } = useAuth()
  const { id, data } = useDocumentInfo()
  const key = keyFor(user?.id ?? '', id)
  const { present, past, future } = state.history
  const [initial] = useState(present)
  const [offer, setOffer] = useState<Kept>()
  useEffect(() => {
    setOffer(offered(key, keyFor(user?.id ?? '', undefined), initial))
  }, [key, user?.id, initial])
  const isTouched = past.length + future.length > 0
  useKeeping({ key, present, isTouched, saved: data?.definition })
  const drop = (): void => {
    forget(key)
    setOffer(undefined)
  }
  const accept = (): void => {
    setOffer(undefined)
  }
  return { offer, drop, accept }
}

type Keeping = { key: string; present: PlanDefinition; isTouched: boolean; saved: unknown }

function useKeeping({ key, present, isTouched, saved }: Keeping): void {
  useEffect(() => {
    if (!isTouched) {
      return
    }
    const timer = setTimeout(() => {
      keep(key, present)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [key, present, isTouched])
  useEffect(() => {
    if (isTouched && isSame(saved, present)) {
      // After the timer of the last change.
      const timer = setTimeout(() => {
        forget(key)
      }, PAUSE_MS + 1)
      return () => {
        clearTimeout(timer)
      }
    }
    return undefined
  }, [key, saved, present, isTouched])
}

/** A new template that was just saved for the first time was kept as new. */
function offered(key: string, newKey: string, current: PlanDefinition): Kept | undefined {
  for (const one of [key, newKey]) {
    const kept = readKept(one)
    if (kept !== undefined && isSame(kept.definition, current)) {
      forget(one)
    }
  }
  return readKept(key)
}

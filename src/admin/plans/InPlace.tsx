'use client'

import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'

import { fill } from '../../translations/fill.js'
import { workspace } from '../../translations/workspace.js'
import { useLanguage } from '../useLanguage.js'

export type PlaceInput<V> = {
  value: V
  onValue: (value: V) => void
  /** For the input: its name, whether it is wrong, and where that is told. */
  attributes: { 'aria-label': string; 'aria-invalid': boolean; 'aria-describedby'?: string }
}

type InPlaceProps<V> = {
  /** What it is, for the ear. */
  label: string
  value: V
  /** As it stands there while nobody changes it. */
  shown: ReactNode
  input: (props: PlaceInput<V>) => ReactNode
  /** What is wrong with it, or nothing once it is kept. */
  onKeep: (value: V) => Promise<string | undefined>
}

/** A fact that becomes an input where it stands, and is kept when the input is left; Escape leaves it as it was. */
export function InPlace<V>(props: InPlaceProps<V>) {
  const { label, shown, input } = props
  const words = workspace[useLanguage()]
  const wrongId = useId()
  const state = useEditing(props)
  const { box, button, editing, open, wrong, set } = state
  const leaving = useLeaving(state)
  if (editing === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className="leidraad-inplace"
        title={fill(words.change, { what: label })}
        onClick={open}
      >
        {shown}
        <Pencil />
      </button>
    )
  }
  const attributes = {
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    ...(wrong !== undefined && { 'aria-describedby': wrongId }),
  }
  return (
    <span ref={box} className="leidraad-inplace__box" {...leaving}>
      {input({ value: editing.value, onValue: set, attributes })}
      {wrong !== undefined && (
        <span id={wrongId} className="leidraad-day__wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  )
}

const Pencil = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">
    <path d="M4 16l.8-3.6L13 4.2l2.8 2.8-8.2 8.2zM11.5 5.7l2.8 2.8" />
  </svg>
)

function useEditing<V>({ value, onKeep }: InPlaceProps<V>) {
  const [editing, setEditing] = useState<{ value: V }>()
  const [wrong, setWrong] = useState<string>()
  // What an input tells as it is left comes before it is kept.
  const latest = useRef(value)
  const { box, button, leaveTo, focusInput } = useFocusTurns(editing !== undefined)
  const set = (next: V): void => {
    latest.current = next
    setEditing({ value: next })
  }
  const close = (toButton: boolean): void => {
    leaveTo(toButton)
    setWrong(undefined)
    setEditing(undefined)
  }
  const keep = async (isKeyboard: boolean): Promise<void> => {
    const refused = latest.current === value ? undefined : await onKeep(latest.current)
    setWrong(refused)
    if (refused === undefined) {
      close(isKeyboard)
    } else if (isKeyboard) {
      focusInput()
    }
  }
  return { box, button, editing, wrong, set, close, keep, open: () => set(value) }
}

/** Kept when the input is left, by Enter too: then what was typed in it has been read. */
function useLeaving<V>({ box, close, keep }: ReturnType<typeof useEditing<V>>) {
  const isEntered = useRef(false)
  return {
    onBlur: ({ relatedTarget }: FocusEvent): void => {
      if (!box.current?.contains(relatedTarget)) {
        void keep(isEntered.current)
        isEntered.current = false
      }
    },
    onKeyDown: ({ key, target }: KeyboardEvent): void => {
      if (key === 'Escape') {
        close(true)
      } else if (key === 'Enter' && target instanceof HTMLElement && target.tagName !== 'BUTTON') {
        isEntered.current = true
        target.blur()
      }
    },
  }
}

/** Into the input when it opens; back to the button for who leaves it by the keyboard. */
function useFocusTurns(isOpen: boolean) {
  const box = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const toButton = useRef(false)
  const focusInput = useCallback(() => {
    box.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [])
  useEffect(() => {
    if (isOpen) {
      focusInput()
    } else if (toButton.current) {
      toButton.current = false
      button.current?.focus()
    }
  }, [isOpen, focusInput])
  return {
    ...{ box, button, focusInput },
    leaveTo: (isButton: boolean) => {
      toButton.current = isButton
    },
  }
}

'use client'

import { ChevronIcon, PlusIcon, XIcon } from '@payloadcms/ui'
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'

import { insertAt, moveTo, without } from '../../../domain/designing/list.js'
import { newOption } from '../../../domain/designing/newField.js'
import type { Option } from '../../../domain/fieldTypes/fieldBase.js'
import { fill } from '../../../translations/fill.js'
import { IconButton } from '../../fields/RowTools.js'
import { useWords } from '../DesignContext.js'
import { useTyped } from '../useTyped.js'

type ListProps = {
  label: string
  name: string
  /** What a new one is called: `Keuze {number}`. */
  fresh: string
  items: readonly Option[]
  onItems: (change: (items: readonly Option[]) => readonly Option[]) => void
}

/** Options or rows, one line each: Enter adds one, a pasted list adds many, Alt with arrows moves. */
export function LabelList({ label, name, fresh, items, onItems }: ListProps) {
  const { words } = useWords()
  const { list, focusAt } = useListFocus()
  const insert = (index: number, labels: readonly string[]): void => {
    onItems((all) =>
      labels.reduce((now, text, at) => insertAt(now, newOption(text, now), index + at), all),
    )
    focusAt(index + labels.length - 1)
  }
  const freshName = () => fill(fresh, { number: items.length + 1 })
  return (
    <fieldset className="leidraad-set leidraad-set--many" ref={list}>
      <legend className="leidraad-set__label">{label}</legend>
      {items.map((item, index) => (
        <Line
          key={item.id}
          item={item}
          name={fill(words.list.name, { list: label, number: index + 1 })}
          setting={index === 0 ? name : undefined}
          onInsert={(labels) => {
            insert(index + 1, labels ?? [freshName()])
          }}
          {...changesOf({ item, index, items, onItems, focusAt })}
        />
      ))}
      <AddLine
        onAdd={() => {
          insert(items.length, [freshName()])
        }}
      />
    </fieldset>
  )
}

type Changing = Pick<ListProps, 'items' | 'onItems'> & {
  item: Option
  index: number
  focusAt: (index: number) => void
}

const changesOf = ({ item, index, items, onItems, focusAt }: Changing) => ({
  onLabel: (label: string): void => {
    onItems((all) => all.map((one) => (one.id === item.id ? { ...one, label } : one)))
  },
  onMove: (by: number): void => {
    if (items[index + by] !== undefined) {
      onItems((all) => moveTo(all, item.id, index + by))
      focusAt(index + by)
    }
  },
  onRemove: (): void => {
    onItems((all) => without(all, item.id))
    focusAt(Math.max(index - 1, 0))
  },
})

function useListFocus() {
  const list = useRef<HTMLFieldSetElement>(null)
  const focusAt = (index: number): void => {
    // After the list has rendered anew.
    setTimeout(() => {
      const input = list.current?.querySelectorAll('input')[index]
      input?.focus()
      input?.select()
    })
  }
  return { list, focusAt }
}

function AddLine({ onAdd }: { onAdd: () => void }) {
  const { words } = useWords()
  return (
    <>
      <button type="button" className="leidraad-addrow" onClick={onAdd}>
        <PlusIcon />
        {words.list.add}
      </button>
      <p className="leidraad-set__help">{words.list.paste}</p>
    </>
  )
}

type LineProps = {
  item: Option
  name: string
  setting: string | undefined
  onLabel: (label: string) => void
  /** Without labels: one with a name of its own. */
  onInsert: (labels?: readonly string[]) => void
  onMove: (by: number) => void
  onRemove: () => void
}

function Line({ item, name, setting, onLabel, ...moves }: LineProps) {
  const { text, onText, flush } = useTyped(item.label, onLabel)
  const onPaste = (event: ClipboardEvent): void => {
    const [first = '', ...lines] = pastedLines(event)
    if (lines.length > 0) {
      event.preventDefault()
      onText(text + first)
      flush()
      moves.onInsert(lines)
    }
  }
  return (
    <div className="leidraad-line">
      <input
        className="leidraad-input"
        aria-label={name}
        value={text}
        autoComplete="off"
        data-setting={setting}
        onBlur={flush}
        onChange={({ target }) => {
          onText(target.value)
        }}
        onKeyDown={(event) => {
          onLineKey(event, { ...moves, flush })
        }}
        onPaste={onPaste}
      />
      <LineTools label={item.label} {...moves} />
    </div>
  )
}

type LineMoves = Pick<LineProps, 'onInsert' | 'onMove' | 'onRemove'>

function onLineKey(
  event: KeyboardEvent,
  { onInsert, onMove, flush }: LineMoves & { flush: () => void },
): void {
  const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
  if (event.key !== 'Enter' && by === undefined) {
    return
  }
  event.preventDefault()
  event.stopPropagation()
  flush()
  if (by === undefined) {
    onInsert()
  } else {
    onMove(by)
  }
}

function LineTools({ label, onMove, onRemove }: LineMoves & { label: string }) {
  const { words } = useWords()
  const named = (template: string) => fill(template, { label: label || words.unnamed })
  return (
    <>
      <IconButton
        label={named(words.list.up)}
        onClick={() => {
          onMove(-1)
        }}
      >
        <ChevronIcon direction="up" />
      </IconButton>
      <IconButton
        label={named(words.list.down)}
        onClick={() => {
          onMove(1)
        }}
      >
        <ChevronIcon direction="down" />
      </IconButton>
      <IconButton label={named(words.list.remove)} onClick={onRemove}>
        <XIcon />
      </IconButton>
    </>
  )
}

const pastedLines = (event: ClipboardEvent): string[] =>
  event.clipboardData
    .getData('text')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

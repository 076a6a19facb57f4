'use client'

import { useRef, useState, type KeyboardEvent } from 'react'

import { pathOfKey } from '../../domain/designing/nodePath.js'
import { addableIn, presets, type Addable } from '../../domain/designing/presets.js'
import { typesOfKind } from '../../domain/fieldTypes/index.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { addableName } from '../../translations/designer.js'
import type { DesignerWords } from '../../translations/designerDutch.js'
import { Dialog } from './Dialog.js'
import { useWords, type PaletteTarget } from './DesignContext.js'
import { useMoves } from './useMoves.js'

type Kind = keyof DesignerWords['palette']

const kinds: readonly Kind[] = ['text', 'number', 'person', 'many', 'ready', 'layout']

const offered = (kind: Kind): readonly Addable[] => (kind === 'ready' ? presets : typesOfKind(kind))

type PaletteProps = { definition: PlanDefinition; target: PaletteTarget; onClose: () => void }

/** What can be added at a place, by kind; typing narrows it down. */
export function Palette({ definition, target, onClose }: PaletteProps) {
  const { words, language } = useWords()
  const moves = useMoves()
  const [search, setSearch] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const parent = pathOfKey(target.parent)
  const addable = new Set(addableIn(definition, parent))
  const isFound = (what: Addable): boolean =>
    addable.has(what) && addableName(what, language).toLowerCase().includes(search.toLowerCase())
  const found = kinds.map((kind) => ({ kind, types: offered(kind).filter(isFound) }))
  const choose = (what: Addable | undefined): void => {
    if (what !== undefined) {
      onClose()
      moves.add(what, { parent, index: target.index })
    }
  }
  const first = found.flatMap(({ types }) => types)[0]
  return (
    <Dialog title={words.choose} onClose={onClose}>
      <div
        ref={list}
        onKeyDown={(event) => {
          onListKey(event, list.current)
        }}
      >
        <Search
          search={search}
          onSearch={setSearch}
          onEnter={() => {
            choose(first)
          }}
        />
        <div aria-live="polite">{first === undefined && words.nothingFound}</div>
        <Kinds found={found} onChoose={choose} />
      </div>
    </Dialog>
  )
}

type Found = { kind: Kind; types: readonly Addable[] }

type KindsProps = { found: readonly Found[]; onChoose: (what: Addable) => void }

function Kinds({ found, onChoose }: KindsProps) {
  const { words } = useWords()
  return (
    <div className="leidraad-palette">
      {found.map(
        ({ kind, types }) =>
          types.length > 0 && (
            <OfKind key={kind} title={words.palette[kind]} types={types} onChoose={onChoose} />
          ),
      )}
    </div>
  )
}

type SearchProps = { search: string; onSearch: (text: string) => void; onEnter: () => void }

function Search({ search, onSearch, onEnter }: SearchProps) {
  const { words } = useWords()
  return (
    <input
      className="leidraad-input"
      type="text"
      data-first
      autoComplete="off"
      aria-label={words.search}
      value={search}
      onChange={({ target }) => {
        onSearch(target.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          onEnter()
        }
      }}
    />
  )
}

type OfKindProps = {
  title: string
  types: readonly Addable[]
  onChoose: (what: Addable) => void
}

function OfKind({ title, types, onChoose }: OfKindProps) {
  const { language } = useWords()
  return (
    <section className="leidraad-palette__kind" aria-label={title}>
      <h3 className="leidraad-palette__title">{title}</h3>
      {types.map((what) => (
        <button
          key={what}
          type="button"
          className="leidraad-palette__button"
          data-add={what}
          onClick={() => {
            onChoose(what)
          }}
        >
          {addableName(what, language)}
        </button>
      ))}
    </section>
  )
}

/** Arrows go from choice to choice, from the search too. */
function onListKey(event: KeyboardEvent, list: HTMLElement | null): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || list === null) {
    return
  }
  event.preventDefault()
  const stops = [...list.querySelectorAll<HTMLElement>('input, button')]
  const at = stops.indexOf(event.target as HTMLElement) + by
  stops[Math.min(Math.max(at, 0), stops.length - 1)]?.focus()
}

'use client'

import { useId } from 'react'

import type { PrintLayout } from '../../domain/layout/layout.js'
import { layoutLimits } from '../../domain/layout/parseLayout.js'
import { layout as texts } from '../../translations/layout.js'
import { useLanguage } from '../useLanguage.js'
import type { LayoutChange } from './useLayout.js'

type ChoicesProps = { layout: PrintLayout; onChange: LayoutChange }

export function LayoutChoices({ layout, onChange }: ChoicesProps) {
  const words = texts[useLanguage()]
  const { settings } = words
  return (
    <>
      <Choice
        label={settings.cover}
        value={layout.cover ?? 'full'}
        options={words.cover}
        onChoose={(cover) => onChange({ cover })}
      />
      <Check
        label={words.contents}
        isOn={layout.contents ?? true}
        onCheck={(contents) => onChange({ contents })}
      />
      <Check label={words.logo} isOn={layout.logo ?? true} onCheck={(logo) => onChange({ logo })} />
      <Spacing {...{ layout, onChange }} />
      <Choice
        label={settings.empty}
        value={layout.empty ?? 'say'}
        options={words.empty}
        onChoose={(empty) => onChange({ empty })}
      />
      <Letterhead
        lines={layout.letterhead ?? []}
        onLines={(letterhead) => onChange({ letterhead })}
      />
    </>
  )
}

/** How close everything stands, and how many short facts side by side. */
function Spacing({ layout, onChange }: ChoicesProps) {
  const words = texts[useLanguage()]
  return (
    <>
      <Choice
        label={words.settings.density}
        value={layout.density ?? 'roomy'}
        options={words.density}
        onChoose={(density) => onChange({ density })}
      />
      <Choice
        label={words.settings.columns}
        value={String(layout.columns ?? 2)}
        options={words.columns}
        onChoose={(columns) => onChange({ columns: Number(columns) as 1 | 2 | 3 })}
      />
    </>
  )
}

type ChoiceProps<K extends string> = {
  label: string
  value: K
  options: Record<K, string>
  onChoose: (value: K) => void
}

function Choice<K extends string>({ label, value, options, onChoose }: ChoiceProps<K>) {
  return (
    <label className="leidraad-field">
      <span className="leidraad-field__label">{label}</span>
      <select
        className="leidraad-input leidraad-input--select"
        value={value}
        onChange={({ target }) => {
          onChoose(target.value as K)
        }}
      >
        {Object.entries<string>(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

type CheckProps = { label: string; isOn: boolean; onCheck: (isOn: boolean) => void }

export function Check({ label, isOn, onCheck }: CheckProps) {
  return (
    <label className="leidraad-layout__check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          onCheck(target.checked)
        }}
      />
      <span>{label}</span>
    </label>
  )
}

type LetterheadProps = { lines: string[]; onLines: (lines: string[]) => void }

function Letterhead({ lines, onLines }: LetterheadProps) {
  const id = useId()
  const words = texts[useLanguage()]
  return (
    <div className="leidraad-field">
      <label className="leidraad-field__label" htmlFor={id}>
        {words.settings.letterhead}
      </label>
      <p className="leidraad-field__help" id={`${id}-help`}>
        {words.letterheadHelp}
      </p>
      <textarea
        id={id}
        className="leidraad-input"
        rows={Math.min(Math.max(lines.length, 3), layoutLimits.letterheadLines)}
        value={lines.join('\n')}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          onLines(target.value === '' ? [] : target.value.split('\n'))
        }}
      />
    </div>
  )
}

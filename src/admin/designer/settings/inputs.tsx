'use client'

import { useId, type ReactNode } from 'react'

import { useTyped } from '../useTyped.js'

type Labelled = { label: string; help?: string; name: string }

type FrameProps = Labelled & { id: string; children: ReactNode }

function Frame({ id, label, help, children }: FrameProps) {
  return (
    <div className="leidraad-set">
      <label className="leidraad-set__label" htmlFor={id}>
        {label}
      </label>
      {children}
      {help !== undefined && (
        <p className="leidraad-set__help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}

const describedBy = (id: string, help: string | undefined) =>
  help === undefined ? {} : { 'aria-describedby': `${id}-help` }

type TextProps = Labelled & {
  value: string | undefined
  lines?: number
  type?: 'text' | 'date' | 'time'
  maxLength?: number
  placeholder?: string
  onValue: (value: string) => void
}

export function TextSetting({ value = '', lines, type = 'text', onValue, ...rest }: TextProps) {
  const { text, onText, flush } = useTyped(value, onValue)
  const id = useId()
  const props = {
    id,
    className: 'leidraad-input',
    value: text,
    'data-setting': rest.name,
    ...(rest.maxLength !== undefined && { maxLength: rest.maxLength }),
    ...(rest.placeholder !== undefined && { placeholder: rest.placeholder }),
    ...describedBy(id, rest.help),
    onBlur: flush,
    onChange: ({ target }: { target: { value: string } }) => {
      onText(target.value)
    },
  }
  return (
    <Frame {...rest} id={id}>
      {lines === undefined ? (
        <input type={type} autoComplete="off" {...props} />
      ) : (
        <textarea rows={lines} {...props} />
      )}
    </Frame>
  )
}

type NumberProps = Labelled & {
  value: number | undefined
  whole?: boolean
  min?: number
  onValue: (value: number | undefined) => void
}

export function NumberSetting({ value, whole = false, onValue, min, ...rest }: NumberProps) {
  const { text, onText, flush } = useTyped(value === undefined ? '' : String(value), (typed) => {
    const number = Number(typed.replace(',', '.'))
    onValue(typed.trim() === '' || !Number.isFinite(number) ? undefined : number)
  })
  const id = useId()
  return (
    <Frame {...rest} id={id}>
      <input
        id={id}
        className="leidraad-input leidraad-input--number"
        type="number"
        step={whole ? 1 : 'any'}
        min={min}
        value={text}
        data-setting={rest.name}
        {...describedBy(id, rest.help)}
        onBlur={flush}
        onChange={({ target }) => {
          onText(target.value)
        }}
      />
    </Frame>
  )
}

export type Choice = { value: string; label: string }

type SelectProps = Labelled & {
  value: string
  choices: readonly Choice[]
  onValue: (value: string) => void
}

export function SelectSetting({ value, choices, onValue, ...rest }: SelectProps) {
  const id = useId()
  return (
    <Frame {...rest} id={id}>
      <select
        id={id}
        className="leidraad-input leidraad-input--select"
        value={value}
        data-setting={rest.name}
        {...describedBy(id, rest.help)}
        onChange={({ target }) => {
          onValue(target.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

type CheckProps = Labelled & { value: boolean; onValue: (value: boolean) => void }

export function CheckSetting({ value, onValue, label, help, name }: CheckProps) {
  const id = useId()
  return (
    <div className="leidraad-set">
      <label className="leidraad-option">
        <input
          type="checkbox"
          checked={value}
          data-setting={name}
          {...describedBy(id, help)}
          onChange={({ target }) => {
            onValue(target.checked)
          }}
        />
        {label}
      </label>
      {help !== undefined && (
        <p className="leidraad-set__help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}

type ChecksProps = Labelled & {
  value: readonly string[]
  choices: readonly Choice[]
  onValue: (value: string[]) => void
}

/** Keeps the order in which the choices are offered. */
export function ChecksSetting({ value, choices, onValue, label, help, name }: ChecksProps) {
  return (
    <fieldset className="leidraad-set leidraad-set--many">
      <legend className="leidraad-set__label">{label}</legend>
      {help !== undefined && <p className="leidraad-set__help">{help}</p>}
      {choices.map((choice, index) => (
        <label key={choice.value} className="leidraad-option">
          <input
            type="checkbox"
            checked={value.includes(choice.value)}
            {...(index === 0 && { 'data-setting': name })}
            onChange={({ target }) => {
              const others = value.filter((one) => one !== choice.value)
              const next = target.checked ? [...others, choice.value] : others
              onValue(choices.map((one) => one.value).filter((one) => next.includes(one)))
            }}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}

type SettingsGroupProps = { title: string; open?: boolean; children: ReactNode }

export function SettingsGroup({ title, open = true, children }: SettingsGroupProps) {
  return (
    <details className="leidraad-setgroup" open={open}>
      <summary className="leidraad-setgroup__title">{title}</summary>
      <div className="leidraad-setgroup__body">{children}</div>
    </details>
  )
}

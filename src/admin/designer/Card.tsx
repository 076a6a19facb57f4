'use client'

import { isContainer, innerFields, innerKey } from '../../domain/fieldTypes/inner.js'
import { memo } from 'react'

import { isAbsent, type AnyField } from '../../domain/fieldTypes/index.js'
import { addableName } from '../../translations/designer.js'
import { fill } from '../../translations/fill.js'
import { AddButton } from './settings/AddButton.js'
import { CardTools } from './CardTools.js'
import { useDesignActions, useWords } from './DesignContext.js'
import { NameInput } from './NameInput.js'
import { Sketch } from './Sketch.js'

type CardProps = {
  field: AnyField
  fieldKey: string
  /** The selected key when it is this card or one within it, else empty. */
  selected: string
  /** The one card that Tab comes to. */
  isStop: boolean
  /** Without a picture of the input: where there are very many. */
  isPlain: boolean
}

const selectedWithin = (selected: string, key: string): string =>
  selected === key || selected.startsWith(`${key}/`) ? selected : ''

type CardsProps = {
  fields: readonly AnyField[]
  parentKey: string
  selected: string
  firstIsStop: boolean
  isPlain: boolean
}

export function Cards({ fields, parentKey, selected, firstIsStop, isPlain }: CardsProps) {
  return (
    <ol className="leidraad-cards" data-children={parentKey}>
      {fields.map((field, index) => {
        const fieldKey = `${parentKey}/${field.id}`
        return (
          <Card
            key={field.id}
            {...{ field, fieldKey, isPlain }}
            selected={selectedWithin(selected, fieldKey)}
            isStop={selected === fieldKey || (firstIsStop && index === 0)}
          />
        )
      })}
    </ol>
  )
}

/** One field as the form shows it, light; selected, its name is typed in place. */
const Card = memo(function Card({ field, fieldKey, selected, isStop, isPlain }: CardProps) {
  const isSelected = selected === fieldKey
  const inner = innerFields(field)
  return (
    <li
      className={`leidraad-card leidraad-card--${widthOf(field)}${isSelected ? ' leidraad-card--selected' : ''}`}
      data-field-id={field.id}
      data-path={fieldKey}
    >
      <CardHead {...{ field, fieldKey, isSelected, isStop }} />
      {isSelected && <NameInput nameKey={fieldKey} setting="label" value={field.label} />}
      {(!isPlain || isSelected) && inner.length === 0 && <Sketch field={field} />}
      {isContainer(field) && <Inner {...{ field, fieldKey, selected }} />}
      {isSelected && <CardTools itemKey={fieldKey} label={field.label} />}
    </li>
  )
})

const widthOf = (field: AnyField) => ('width' in field ? (field.width ?? 'full') : 'full')

function Inner({ field, fieldKey, selected }: Pick<CardProps, 'field' | 'fieldKey' | 'selected'>) {
  const fields = innerFields(field)
  return (
    <div className="leidraad-card__inner">
      <Cards {...{ fields, selected }} parentKey={fieldKey} firstIsStop={false} isPlain />
      {selected !== '' && <AddInside {...{ field, fieldKey }} count={fields.length} />}
    </div>
  )
}

type HeadProps = Pick<CardProps, 'field' | 'fieldKey' | 'isStop'> & { isSelected: boolean }

function CardHead({ field, fieldKey, isSelected, isStop }: HeadProps) {
  const { words, language } = useWords()
  const { dispatch } = useDesignActions()
  const level = 'required' in field ? field.required : undefined
  return (
    <div className="leidraad-card__head">
      <span className="leidraad-grip" data-grip={fieldKey} aria-hidden="true" />
      <button
        type="button"
        className="leidraad-card__button"
        data-card={fieldKey}
        tabIndex={isStop ? 0 : -1}
        aria-current={isSelected}
        onClick={() => {
          dispatch({ type: 'select', key: fieldKey })
        }}
      >
        <span className={isSelected ? 'leidraad-hidden' : 'leidraad-card__label'}>
          {field.label || words.unnamed}
          {level !== undefined && ' *'}
        </span>
        <span className="leidraad-card__type">
          {[
            isAbsent(field) ? field.type : addableName(field.type, language),
            ...(level === undefined ? [] : [words.required[level]]),
            ...(field.showWhen === undefined ? [] : [words.hasCondition]),
          ].join(' · ')}
        </span>
      </button>
    </div>
  )
}

type AddProps = Pick<CardProps, 'field' | 'fieldKey'> & { count: number }

function AddInside({ field, fieldKey, count }: AddProps) {
  const { words } = useWords()
  const { openPalette } = useDesignActions()
  const text = innerKey(field) === 'fields' ? words.addInside : words.addColumn
  return (
    <AddButton
      label={fill(text, { label: field.label || words.unnamed })}
      onAdd={() => {
        openPalette({ parent: fieldKey, index: count })
      }}
    />
  )
}

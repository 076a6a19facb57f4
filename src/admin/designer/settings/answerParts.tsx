'use client'

import type { Option } from '../../../domain/fieldTypes/fieldBase.js'
import { sources } from '../../../domain/definition/source.js'
import type { AnyField } from '../../../domain/fieldTypes/index.js'
import { useWords } from '../DesignContext.js'
import type { InnerProps } from './innerProps.js'
import { NumberSetting, SelectSetting, TextSetting } from './inputs.js'
import { LabelList } from './LabelList.js'

export const valueOf = (field: AnyField, name: string): unknown =>
  (field as unknown as Record<string, unknown>)[name]

type Named<N> = InnerProps & { name: N }
type TextName = 'text' | 'unit' | 'minLabel' | 'maxLabel' | 'itemLabel'

export function Text({
  field,
  set,
  name,
  lines,
  help,
}: Named<TextName> & { lines?: number; help?: string }) {
  const { words } = useWords()
  return (
    <TextSetting
      label={words.set[name]}
      name={name}
      value={valueOf(field, name) as string | undefined}
      {...(lines !== undefined && { lines })}
      {...(help !== undefined && { help })}
      onValue={(value) => {
        set(name, value)
      }}
    />
  )
}

type NumberName = 'maxLength' | 'min' | 'max' | 'decimals' | 'maxFiles' | 'minRows' | 'maxRows'

export function Whole({
  field,
  set,
  name,
  min,
  whole = true,
}: Named<NumberName> & { min?: number; whole?: boolean }) {
  const { words } = useWords()
  return (
    <NumberSetting
      label={words.set[name]}
      name={name}
      whole={whole}
      value={valueOf(field, name) as number | undefined}
      {...(min !== undefined && { min })}
      onValue={(value) => {
        set(name, value)
      }}
    />
  )
}

export function Labels({ field, set, name }: Named<'options' | 'rows'>) {
  const { words } = useWords()
  return (
    <LabelList
      label={words.set[name]}
      name={name}
      fresh={name === 'options' ? words.set.freshOption : words.set.freshRow}
      items={valueOf(field, name) as Option[]}
      onItems={(change) => {
        set.from(name, change)
      }}
    />
  )
}

export function SourceSetting({ field, set }: InnerProps) {
  const { words } = useWords()
  return (
    <SelectSetting
      label={words.set.source}
      name="source"
      value={(valueOf(field, 'source') as string | undefined) ?? ''}
      choices={[
        { value: '', label: words.set.noSource },
        ...sources.map((value) => ({ value, label: words.sources[value] })),
      ]}
      onValue={(value) => {
        set('source', value)
      }}
    />
  )
}

'use client'

import type { FieldSettingsProps, InnerProps } from './innerProps.js'
import { pathOfKey } from '../../../domain/designing/nodePath.js'
import { holdsAnswer, holdsValue } from '../../../domain/forms/holdsAnswer.js'
import type { Condition } from '../../../domain/definition/condition.js'
import { useWords } from '../DesignContext.js'
import { AnswerSettings } from './AnswerSettings.js'
import { CarrySetting } from './CarrySetting.js'
import { ChartSetting } from './ChartSetting.js'
import { ConditionSetting } from './ConditionSetting.js'
import { FromGoalSetting } from './FromGoalSetting.js'
import { MeaningSetting } from './MeaningSetting.js'
import { SelectSetting, SettingsGroup, TextSetting } from './inputs.js'
import { usePatch, type Set } from './usePatch.js'

/** Everything about one field except its name, which is typed on the form itself. */
export function FieldSettings(props: FieldSettingsProps) {
  const { words } = useWords()
  const set = usePatch(props.fieldKey)
  const inner = { ...props, set }
  return (
    <>
      {holdsValue(props.field) && (
        <SettingsGroup title={words.groups.words}>
          <WordSettings {...inner} />
        </SettingsGroup>
      )}
      <AnswerSettings {...inner} />
      <MeaningSetting {...props} />
      <CarrySetting {...props} />
      <FromGoalSetting {...props} />
      <SettingsGroup title={words.groups.logic}>
        <LogicSettings {...inner} />
      </SettingsGroup>
      {holdsValue(props.field) && (
        <SettingsGroup title={words.groups.print}>
          <PrintSettings {...inner} />
          <ChartSetting {...inner} />
        </SettingsGroup>
      )}
    </>
  )
}

/** Settings that a field may have, whatever its type. */
type Optional = {
  help?: string
  example?: string
  required?: string
  width?: string
  printLabel?: string
  whenHidden?: string
  requireWhen?: Condition
  readOnlyWhen?: Condition
}

function WordSettings({ field, set }: InnerProps) {
  const { words } = useWords()
  const { help, example, required } = field as Optional
  return (
    <>
      <TextSetting
        label={words.set.help}
        name="help"
        lines={2}
        value={help}
        onValue={(value) => {
          set('help', value)
        }}
      />
      {holdsAnswer(field) && (
        <>
          <TextSetting
            label={words.set.example}
            name="example"
            value={example}
            onValue={(value) => {
              set('example', value)
            }}
          />
          <RequiredSetting required={required} set={set} />
        </>
      )}
    </>
  )
}

function RequiredSetting({ required, set }: { required: string | undefined; set: Set }) {
  const { words } = useWords()
  return (
    <SelectSetting
      label={words.set.required}
      name="required"
      value={required ?? ''}
      choices={[
        { value: '', label: words.required.none },
        { value: 'discuss', label: words.required.discuss },
        { value: 'sign', label: words.required.sign },
      ]}
      onValue={(value) => {
        set('required', value)
      }}
    />
  )
}

function LogicSettings({ field, fieldKey, definition, set }: InnerProps) {
  const { words } = useWords()
  const { requireWhen, readOnlyWhen, whenHidden } = field as Optional
  const path = pathOfKey(fieldKey)
  const rules = [
    { name: 'showWhen', label: words.set.showWhen, without: words.set.always, of: field.showWhen },
    {
      name: 'requireWhen',
      label: words.set.requireWhen,
      without: words.set.asChosen,
      of: requireWhen,
    },
    {
      name: 'readOnlyWhen',
      label: words.set.readOnlyWhen,
      without: words.set.never,
      of: readOnlyWhen,
    },
  ]
  return (
    <>
      {rules.slice(0, holdsAnswer(field) ? 3 : 1).map(({ name, label, without, of }) => (
        <ConditionSetting
          key={name}
          {...{ name, label, without, definition, path }}
          condition={of}
          onCondition={(condition) => {
            set(name, condition)
          }}
        />
      ))}
      {holdsAnswer(field) && field.showWhen !== undefined && (
        <HiddenSetting whenHidden={whenHidden} set={set} />
      )}
    </>
  )
}

function HiddenSetting({ whenHidden, set }: { whenHidden: string | undefined; set: Set }) {
  const { words } = useWords()
  return (
    <SelectSetting
      label={words.set.whenHidden}
      name="whenHidden"
      value={whenHidden ?? 'keep'}
      choices={[
        { value: 'keep', label: words.set.keep },
        { value: 'clear', label: words.set.clear },
      ]}
      onValue={(value) => {
        set('whenHidden', value)
      }}
    />
  )
}

function PrintSettings({ field, set }: InnerProps) {
  const { words } = useWords()
  const { width, printLabel } = field as Optional
  return (
    <>
      <SelectSetting
        label={words.set.width}
        name="width"
        value={width ?? 'full'}
        choices={(['full', 'half', 'third'] as const).map((value) => ({
          value,
          label: words.set[value],
        }))}
        onValue={(value) => {
          set('width', value === 'full' ? undefined : value)
        }}
      />
      <TextSetting
        label={words.set.printLabel}
        help={words.set.printLabelHelp}
        name="printLabel"
        value={printLabel}
        onValue={(value) => {
          set('printLabel', value)
        }}
      />
    </>
  )
}

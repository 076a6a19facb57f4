'use client'

import { hostNamed, isHostName, type HostField } from '../../../domain/fieldTypes/hostType.js'
import { isAbsent, type OurType } from '../../../domain/fieldTypes/index.js'
import { innerSchema } from '../../../domain/fieldTypes/inner.js'
import type { ReactNode } from 'react'

import { fileKinds } from '../../../domain/fieldTypes/file.js'
import { personKinds } from '../../../domain/fieldTypes/person.js'
import { pathOfKey } from '../../../domain/designing/nodePath.js'
import { useWords } from '../DesignContext.js'
import { Labels, SourceSetting, Text, valueOf, Whole } from './answerParts.js'
import { GroupSettings, HeadSetting, RowBounds } from './rowSettings.js'
import { hostSettings } from '../../fields/hostParts.js'
import { ExpressionSetting } from './ExpressionSetting.js'
import type { InnerProps } from './innerProps.js'
import { CheckSetting, ChecksSetting, SelectSetting, SettingsGroup, TextSetting } from './inputs.js'

/** What can be answered: by type of field. */
export function AnswerSettings(props: InnerProps) {
  const { words } = useWords()
  const settings = settingsOf(props)
  return settings === null ? null : (
    <SettingsGroup title={words.groups.answer}>{settings}</SettingsGroup>
  )
}

const none = () => null

/** What each type of field lets its author set; `none` for what has nothing of its own. */
const byType: { [T in OurType]: (props: InnerProps) => ReactNode } = {
  shortText: (props) => <TextSettings {...props} />,
  longText: (props) => <TextSettings {...props} />,
  richText: (props) => <Whole {...props} name="maxLength" min={1} />,
  email: (props) => <SourceSetting {...props} />,
  phone: (props) => <SourceSetting {...props} />,
  number: (props) => <NumberSettings {...props} />,
  date: (props) => <DateSettings {...props} />,
  time: (props) => <Bounds {...props} type="time" />,
  choice: (props) => <ChoiceSettings {...props} />,
  choices: (props) => <ChoiceSettings {...props} />,
  scale: (props) => <ScaleSettings {...props} />,
  person: (props) => <AmongSetting {...props} />,
  file: (props) => <FileSettings {...props} />,
  computed: (props) => <ComputedSettings {...props} />,
  explanation: (props) => <Text {...props} name="text" lines={4} />,
  signature: (props) => <SlotSetting {...props} />,
  table: (props) => <RowBounds {...props} />,
  scoreTable: (props) => <Labels {...props} name="rows" />,
  group: (props) => <GroupSettings {...props} />,
  postalAddress: none,
  yesNo: none,
  heading: none,
  pageBreak: none,
}

/** None of a type that is not there. */
function ownSettings(props: InnerProps): ReactNode {
  const { field } = props
  if (isHostName(field.type)) {
    return ofHost(props)
  }
  return isAbsent(field) ? null : byType[field.type](props)
}

function settingsOf(props: InnerProps): ReactNode {
  const own = ownSettings(props)
  return hasHead(props) ? (
    <>
      {own}
      <HeadSetting {...props} />
    </>
  ) : (
    own
  )
}

/** Of one that is not there nothing can be set. */
function ofHost(props: InnerProps): ReactNode {
  const { type } = props.field
  const Own = hostSettings(type)
  const isSourced = hostNamed(type)?.takes !== undefined
  return Own === undefined && !isSourced ? null : (
    <>
      {Own && <Own field={props.field as HostField} set={props.set} />}
      {isSourced && <SourceSetting {...props} />}
    </>
  )
}

/** Whether it may stand under a head that it shares with others. */
function hasHead({ definition, fieldKey }: InnerProps): boolean {
  const [sectionId, tableId, column] = pathOfKey(fieldKey)
  const section = definition.sections.find(({ id }) => id === sectionId)
  const table = section?.fields.find(({ id }) => id === tableId)
  return column !== undefined && table !== undefined && 'group' in innerSchema(table)
}

const TextSettings = (props: InnerProps) => (
  <>
    <Whole {...props} name="maxLength" min={1} />
    <SourceSetting {...props} />
  </>
)

function Bounds({ field, set, type }: InnerProps & { type: 'date' | 'time' }) {
  const { words } = useWords()
  return (['min', 'max'] as const).map((name) => (
    <TextSetting
      key={name}
      label={name === 'min' ? words.set.from : words.set.until}
      name={name}
      type={type}
      value={valueOf(field, name) as string | undefined}
      onValue={(value) => {
        set(name, value)
      }}
    />
  ))
}

const DateSettings = (props: InnerProps) => (
  <>
    <Bounds {...props} type="date" />
    <SourceSetting {...props} />
  </>
)

const UnitSetting = (props: InnerProps) => {
  const { words } = useWords()
  return <Text {...props} name="unit" help={words.set.unitHelp} />
}

const NumberSettings = (props: InnerProps) => (
  <>
    <Whole {...props} name="min" whole={false} />
    <Whole {...props} name="max" whole={false} />
    <Whole {...props} name="decimals" min={0} />
    <UnitSetting {...props} />
  </>
)

function ChoiceSettings(props: InnerProps) {
  const { words } = useWords()
  return (
    <>
      <Labels {...props} name="options" />
      <CheckSetting
        label={words.set.other}
        name="other"
        value={valueOf(props.field, 'other') === true}
        onValue={(value) => {
          props.set('other', value || undefined)
        }}
      />
    </>
  )
}

const ScaleSettings = (props: InnerProps) => (
  <>
    <Whole {...props} name="min" />
    <Text {...props} name="minLabel" />
    <Whole {...props} name="max" />
    <Text {...props} name="maxLabel" />
  </>
)

function AmongSetting({ field, set }: InnerProps) {
  const { words } = useWords()
  return (
    <ChecksSetting
      label={words.set.among}
      name="among"
      value={valueOf(field, 'among') as string[]}
      choices={personKinds.map((value) => ({ value, label: words.people[value] }))}
      onValue={(value) => {
        set('among', value)
      }}
    />
  )
}

function FileSettings(props: InnerProps) {
  const { words } = useWords()
  return (
    <>
      <ChecksSetting
        label={words.set.accept}
        name="accept"
        value={valueOf(props.field, 'accept') as string[]}
        choices={fileKinds.map((value) => ({ value, label: words.files[value] }))}
        onValue={(value) => {
          props.set('accept', value)
        }}
      />
      <Whole {...props} name="maxFiles" min={1} />
    </>
  )
}

function ComputedSettings(props: InnerProps) {
  const { definition, fieldKey, field, set } = props
  const { words } = useWords()
  const isNumber = valueOf(field, 'result') === 'number'
  return (
    <>
      <ExpressionSetting
        definition={definition}
        path={pathOfKey(fieldKey)}
        expression={valueOf(field, 'expression') as never}
        onExpression={(expression) => {
          set('expression', expression)
        }}
      />
      <SelectSetting
        label={words.set.result}
        name="result"
        value={isNumber ? 'number' : 'date'}
        choices={(['number', 'date'] as const).map((value) => ({ value, label: words.set[value] }))}
        onValue={(value) => {
          set('result', value)
        }}
      />
      {isNumber && (
        <>
          <Whole {...props} name="decimals" min={0} />
          <UnitSetting {...props} />
        </>
      )}
    </>
  )
}

function SlotSetting({ definition, field, set }: InnerProps) {
  const { words } = useWords()
  const slot = String(valueOf(field, 'slot'))
  const choices = definition.slots.map(({ id, label }) => ({ value: id, label }))
  const isKnown = choices.some(({ value }) => value === slot)
  return (
    <SelectSetting
      label={words.set.slot}
      name="slot"
      value={isKnown ? slot : ''}
      choices={isKnown ? choices : [{ value: '', label: words.slots.empty }, ...choices]}
      onValue={(value) => {
        set('slot', value)
      }}
    />
  )
}

'use client'

import { audiences } from '../../../domain/definition/access.js'
import type { PlanDefinition, Section } from '../../../domain/definition/definition.js'
import { patched } from '../../../domain/designing/list.js'
import { useWords } from '../DesignContext.js'
import { CarrySelect } from './CarrySetting.js'
import { ConditionSetting } from './ConditionSetting.js'
import { ChecksSetting, SelectSetting, SettingsGroup, TextSetting } from './inputs.js'
import { usePatch, type Set } from './usePatch.js'

type SectionProps = { section: Section; definition: PlanDefinition }

export function SectionSettings({ section, definition }: SectionProps) {
  const { words } = useWords()
  const set = usePatch(section.id)
  return (
    <>
      <SettingsGroup title={words.groups.words}>
        <WordSettings section={section} set={set} />
      </SettingsGroup>
      <SettingsGroup title={words.groups.access}>
        <AccessSetting kind="read" section={section} set={set} />
        <AccessSetting kind="fill" section={section} set={set} />
      </SettingsGroup>
      <SettingsGroup title={words.carry.title}>
        <CarrySelect settingKey={section.id} value={section.carry} />
      </SettingsGroup>
      <SettingsGroup title={words.groups.logic}>
        <ConditionSetting
          label={words.set.showWhen}
          without={words.set.always}
          name="showWhen"
          path={[section.id]}
          definition={definition}
          condition={section.showWhen}
          onCondition={(condition) => {
            set('showWhen', condition)
          }}
        />
      </SettingsGroup>
    </>
  )
}

function WordSettings({ section, set }: { section: Section; set: Set }) {
  const { words } = useWords()
  return (
    <>
      <TextSetting
        label={words.set.intro}
        name="intro"
        lines={3}
        value={section.intro}
        onValue={(value) => {
          set('intro', value)
        }}
      />
      <SelectSetting
        label={words.set.part}
        name="part"
        value={section.part ?? 'perspective'}
        choices={[
          { value: 'perspective', label: words.set.perspective },
          { value: 'action', label: words.set.action },
        ]}
        onValue={(value) => {
          set('part', value)
        }}
      />
    </>
  )
}

type AccessProps = { kind: 'read' | 'fill'; section: Section; set: Set }

/** Without a list the usual people; with one only those, and nobody is left out by accident. */
function AccessSetting({ kind, section, set }: AccessProps) {
  const { words } = useWords()
  const chosen = section.access?.[kind]
  const setChosen = (next: readonly string[] | undefined): void => {
    set.from('access', (access: Section['access']) => {
      const changed = patched(access ?? {}, { [kind]: next })
      return Object.keys(changed).length === 0 ? undefined : changed
    })
  }
  return (
    <>
      <SelectSetting
        label={words.set[kind]}
        name={kind}
        value={chosen === undefined ? 'usual' : 'only'}
        choices={[
          { value: 'usual', label: kind === 'read' ? words.set.everyone : words.set.staff },
          { value: 'only', label: words.set.only },
        ]}
        onValue={(value) => {
          setChosen(value === 'usual' ? undefined : ['coordinator'])
        }}
      />
      {chosen !== undefined && (
        <ChecksSetting
          label={words.set[kind]}
          name={`access.${kind}`}
          value={chosen}
          choices={audiences.map((value) => ({ value, label: words.audiences[value] }))}
          onValue={setChosen}
        />
      )}
    </>
  )
}

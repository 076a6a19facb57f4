'use client'

import { carries, type Carry } from '../../../domain/definition/carry.js'
import type { PlanDefinition } from '../../../domain/definition/definition.js'
import { carryRules } from '../../../domain/plans/carryRules.js'
import { patched } from '../../../domain/designing/list.js'
import { pathOfKey } from '../../../domain/designing/nodePath.js'
import { fieldNodes, keyOf, type FieldNode } from '../../../domain/versions/fieldNodes.js'
import { fill } from '../../../translations/fill.js'
import { useWords } from '../DesignContext.js'
import type { FieldSettingsProps } from './innerProps.js'
import { SelectSetting, SettingsGroup } from './inputs.js'
import { usePatch } from './usePatch.js'

type Props = Pick<FieldSettingsProps, 'fieldKey' | 'definition'>

/** What a plan that follows takes over of a field; of what is of one plan alone there is no choice. */
export function CarrySetting({ fieldKey, definition }: Props) {
  const { words } = useWords()
  const nodes = fieldNodes(definition)
  const key = keyOf(pathOfKey(fieldKey))
  const node = nodes.find(({ path }) => keyOf(path) === key)
  if (node === undefined || carryRules(definition).isNever(node)) {
    return null
  }
  return (
    <SettingsGroup title={words.carry.title}>
      <CarrySelect
        settingKey={fieldKey}
        value={'carry' in node.field ? node.field.carry : undefined}
        usual={usualOf(definition, node)}
      />
      {node.around.at(-1)?.field.type === 'scoreTable' && (
        <TakingSetting node={node} nodes={nodes} fieldKey={fieldKey} />
      )}
    </SettingsGroup>
  )
}

type SelectProps = { settingKey: string; value: Carry | undefined; usual?: Carry }

/** Without a choice what is usual, which is named where it is one thing. */
export function CarrySelect({ settingKey, value, usual }: SelectProps) {
  const { words } = useWords()
  const set = usePatch(settingKey)
  const named = usual === undefined ? words.carry.byKind : words.carry.names[usual]
  return (
    <SelectSetting
      label={words.carry.label}
      help={words.carry.help}
      name="carry"
      value={value ?? ''}
      choices={[
        { value: '', label: fill(words.carry.usual, { usual: named }) },
        ...carries.map((one) => ({ value: one, label: words.carry.names[one] })),
      ]}
      onValue={(chosen) => {
        set('carry', chosen)
      }}
    />
  )
}

/** As it would be if the field itself said nothing. */
function usualOf(definition: PlanDefinition, node: FieldNode): Carry {
  const silent = patched(node.field, { carry: undefined })
  return carryRules(definition).of({ ...node, field: silent })
}

type TakingProps = { node: FieldNode; nodes: readonly FieldNode[]; fieldKey: string }

/** This year becomes last year. */
function TakingSetting({ node, nodes, fieldKey }: TakingProps) {
  const { words } = useWords()
  const set = usePatch(fieldKey)
  const others = nodes.filter(
    (other) =>
      other !== node &&
      other.around.at(-1) === node.around.at(-1) &&
      other.field.type === node.field.type,
  )
  return (
    <SelectSetting
      label={words.carry.from}
      name="carryFrom"
      value={('carryFrom' in node.field ? node.field.carryFrom : undefined) ?? ''}
      choices={[
        { value: '', label: words.carry.ownColumn },
        ...others.map(({ field }) => ({ value: field.id, label: field.label })),
      ]}
      onValue={(column) => {
        set('carryFrom', column)
      }}
    />
  )
}

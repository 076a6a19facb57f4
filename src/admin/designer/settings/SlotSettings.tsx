'use client'

import { ChevronIcon, XIcon } from '@payloadcms/ui'

import { freshId } from '../../../domain/kernel/freshId.js'
import { moveTo, patched, without } from '../../../domain/designing/list.js'
import type { PlanDefinition } from '../../../domain/definition/definition.js'
import {
  signerRoles,
  slotIntents,
  type SignatureSlot,
  type SignerRole,
  type SlotIntent,
} from '../../../domain/signing/slots.js'
import { fill } from '../../../translations/fill.js'
import { signing } from '../../../translations/signing.js'
import { IconButton } from '../../fields/RowTools.js'
import { useDesignActions, useWords } from '../DesignContext.js'
import { SLOTS } from '../designState.js'
import { AddButton } from './AddButton.js'
import { SentenceInputs, type InputsProps } from './SentenceInputs.js'
import { CheckSetting, ChecksSetting, NumberSetting, SelectSetting, TextSetting } from './inputs.js'

type Slots = readonly SignatureSlot[]
type ChangeSlots = (change: (slots: Slots) => Slots, joins?: string) => void

/** Who signs the plan: each place to sign with its role, meaning and turn. */
export function SlotSettings({ definition: { slots } }: { definition: PlanDefinition }) {
  const { words } = useWords()
  const change = useChangeSlots()
  const add = (all: Slots): Slots => {
    const id = freshId(words.slots.fresh, new Set(all.map((slot) => slot.id)))
    const order = Math.max(0, ...all.map((slot) => slot.order))
    const role: SignerRole = 'guardian'
    return [
      ...all,
      { id, label: words.slots.fresh, role, intents: ['seen'], required: true, order },
    ]
  }
  return (
    <div className="leidraad-slots">
      {slots.length === 0 && <p className="leidraad-quiet">{words.slots.empty}</p>}
      {slots.map((slot, index) => (
        <Slot key={slot.id} {...{ slot, index, change }} count={slots.length} />
      ))}
      <AddButton
        label={words.slots.add}
        onAdd={() => {
          change(add)
        }}
      />
    </div>
  )
}

function useChangeSlots(): ChangeSlots {
  const { dispatch } = useDesignActions()
  return (change, joins) => {
    dispatch({
      type: 'edit',
      name: { action: 'slots', key: SLOTS },
      ...(joins !== undefined && { joins }),
      change: (definition) => ({ ...definition, slots: [...change(definition.slots)] }),
    })
  }
}

type SlotProps = { slot: SignatureSlot; index: number; count: number; change: ChangeSlots }

function Slot({ slot, index, count, change }: SlotProps) {
  const { words } = useWords()
  const label = (text: string) => fill(text, { label: slot.label || words.unnamed })
  const patch = (part: Partial<SignatureSlot>, joins?: string): void => {
    change((slots) => slots.map((one) => (one.id === slot.id ? patched(one, part) : one)), joins)
  }
  const move = (by: number) => () => {
    change((slots) => moveTo(slots, slot.id, index + by))
  }
  return (
    <fieldset className="leidraad-slotcard">
      <legend className="leidraad-slotcard__title">{slot.label || words.unnamed}</legend>
      <div className="leidraad-rowtools">
        <IconButton label={label(words.list.up)} disabled={index === 0} onClick={move(-1)}>
          <ChevronIcon direction="up" />
        </IconButton>
        <IconButton label={label(words.list.down)} disabled={index === count - 1} onClick={move(1)}>
          <ChevronIcon direction="down" />
        </IconButton>
        <IconButton
          label={label(words.list.remove)}
          onClick={() => {
            change((slots) => without(slots, slot.id))
          }}
        >
          <XIcon />
        </IconButton>
      </div>
      <SlotInputs {...{ slot, patch }} />
    </fieldset>
  )
}

function SlotInputs({ slot, patch }: InputsProps) {
  const { words, language } = useWords()
  return (
    <>
      <TextSetting
        label={words.slots.label}
        name="label"
        value={slot.label}
        onValue={(value) => {
          patch({ label: value }, `slot.${slot.id}`)
        }}
      />
      <SelectSetting
        label={words.slots.role}
        name="role"
        value={slot.role}
        choices={signerRoles.map((value) => ({ value, label: signing[language].roles[value] }))}
        onValue={(value) => {
          patch({ role: value as SignerRole })
        }}
      />
      <ChecksSetting
        label={words.slots.intents}
        help={words.slots.intentsHelp}
        name="intents"
        value={slot.intents}
        choices={slotIntents.map((value) => ({ value, label: signing[language].intents[value] }))}
        onValue={(value) => {
          patch({ intents: value as SlotIntent[] })
        }}
      />
      <SentenceInputs {...{ slot, patch }} />
      <TurnInputs {...{ slot, patch }} />
    </>
  )
}

function TurnInputs({ slot, patch }: InputsProps) {
  const { words } = useWords()
  return (
    <>
      <NumberSetting
        label={words.slots.order}
        help={words.slots.orderHelp}
        name="order"
        whole
        min={0}
        value={slot.order}
        onValue={(value) => {
          patch({ order: value ?? 0 })
        }}
      />
      <CheckSetting
        label={words.slots.required}
        name="required"
        value={slot.required}
        onValue={(value) => {
          patch({ required: value })
        }}
      />
      <CheckSetting
        label={words.slots.several}
        name="several"
        value={slot.several === true}
        onValue={(value) => {
          patch({ several: value || undefined })
        }}
      />
    </>
  )
}

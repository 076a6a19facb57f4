'use client'

import {
  fieldTypesProvider,
  LineInput,
  NumberSetting,
  type HostInputProps,
  type HostSettingsProps,
} from 'leidraad/fieldTypes/admin'

import { duration, type DurationField } from './duration'

const DurationInput = (props: HostInputProps<DurationField>) => <LineInput {...props} />

const DurationSettings = ({ field, set, language }: HostSettingsProps<DurationField>) => (
  <NumberSetting
    label={language === 'nl' ? 'Hoogstens, in minuten' : 'At most, in minutes'}
    name="longest"
    whole
    min={1}
    value={field.longest}
    onValue={(value) => set('longest', value)}
  />
)

export const FieldTypes = fieldTypesProvider([
  { type: duration, Input: DurationInput, Settings: DurationSettings },
])

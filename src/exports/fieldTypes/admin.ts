/** `leidraad/fieldTypes/admin`: what draws the types of field of an app in the admin. */
export {
  CheckSetting,
  ChecksSetting,
  NumberSetting,
  SelectSetting,
  TextSetting,
} from '../../admin/designer/settings/inputs.js'
export { LabelList } from '../../admin/designer/settings/LabelList.js'
export { fieldTypesProvider } from '../../admin/fields/FieldTypes.js'
export { LineInput } from '../../admin/fields/HostLine.js'
export type { HostInputProps, HostParts, HostSettingsProps } from '../../admin/fields/hostParts.js'

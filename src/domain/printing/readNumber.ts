/** A number as people write it: `7,5`, `12.500`, `−3`; in English `7.5` and `12,500`. */
import { eachLanguage, languageFacts, type Language } from '../kernel/language.js'

const grouped = eachLanguage((language) => {
  const { group, decimal } = languageFacts[language].marks
  return new RegExp(`^\\d{1,3}([${group}]\\d{3})+([${decimal}]\\d+)?$`)
})
/** Many write the other decimal mark; where it cannot be that of thousands it is understood. */
const plain = /^\d{1,15}([.,]\d{1,15})?$/

export function readNumber(text: string, language: Language): number | undefined {
  const [, sign = '', digits = ''] = /^\s*([-−]?)(\S*)\s*$/u.exec(text) ?? []
  const { group, decimal } = languageFacts[language].marks
  const read = grouped[language].test(digits)
    ? Number(digits.replaceAll(group, '').replace(decimal, '.'))
    : plain.test(digits)
      ? Number(digits.replace(',', '.'))
      : undefined
  return read === undefined || sign === '' ? read : -read
}

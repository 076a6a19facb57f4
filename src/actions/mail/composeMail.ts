import { languageFacts, type Language } from '../../domain/kernel/language.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { mailText, type MailValues } from '../../translations/signingMail.js'
import type { MailKind } from '../../translations/signingMailDutch.js'

export type ComposedMail = { subject: string; text: string; html: string }
export type ComposeMail = {
  kind: MailKind
  values: MailValues
  /** Left out of a mail that only tells something. */
  link?: string
  /** A pupil is spoken to as `je`. */
  informal?: boolean
  /** What is signed. @default plan */
  document?: PrintableDocument['kind']
  /** Words of the sender, set apart and shown as theirs. */
  message?: string | undefined
  language: Language
}

export function composeMail(mail: ComposeMail): ComposedMail {
  const { kind, values, link, informal, document, message, language } = mail
  const words = mailText(kind, values, {
    language,
    address: informal ? 'informal' : 'formal',
    isEvaluation: document === 'evaluation',
  })
  const quoted = message && `${values.sender}: „${message}”`
  return writeMail(words, { ...(link !== undefined && { link }), quoted, language })
}

export type MailText = {
  subject: string
  paragraphs: string[]
  button?: string
  after?: string[]
}

type Written = { link?: string; quoted?: string | undefined; language: Language }

/** Plain text and the same as simple HTML; every value is escaped, none becomes markup. */
export function writeMail(
  { subject, paragraphs, button = '', after = [] }: MailText,
  { link, quoted, language }: Written,
): ComposedMail {
  const before = [...paragraphs, ...(quoted ? [quoted] : [])]
  return {
    subject: oneLine(subject),
    text:
      [...before, ...(link === undefined ? [] : [`${button}:\n${link}`]), ...after].join('\n\n') +
      '\n',
    html: page(language, [
      ...before.map(paragraph),
      ...(link === undefined ? [] : [`<p><a href="${escaped(link)}">${escaped(button)}</a></p>`]),
      ...after.map(paragraph),
    ]),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200)

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? '')

const paragraph = (text: string): string => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`

const page = (language: Language, blocks: string[]): string =>
  `<!doctype html><html lang="${language}" dir="${languageFacts[language].direction}"><body style="font:16px/1.5 sans-serif;max-width:36em">${blocks.join('')}</body></html>`

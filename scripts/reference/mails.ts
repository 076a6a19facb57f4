/** Each mail with its line of `told.ts` and its words, whose values stand as their `{name}`. */
import type { Language } from '../../src/domain/kernel/language.js'
import { passwordResetText } from '../../src/translations/accounts.js'
import { aboutText, contributionMailText } from '../../src/translations/contributionMail.js'
import { conversationMailText } from '../../src/translations/conversationMail.js'
import type { ConversationMail } from '../../src/translations/conversationMailDutch.js'
import { sharingMailText } from '../../src/translations/sharingMail.js'
import { mailText } from '../../src/translations/signingMail.js'
import { account, contributing, conversing, dropping, sharing, signing, type Told } from './told.js'

type Reader = { language: Language; informal: boolean }
export type Words = { subject: string; paragraphs: readonly string[] }
export type Mail = Told & { wording: string; wordsFor: (reader: Reader) => Words }

const named = {
  ...{ name: '{name}', school: '{school}', title: '{title}' },
  ...{ roleLabel: '{roleLabel}', sender: '{sender}', about: '{about}', due: '{due}' },
}

const about = (reader: Reader) => ({ ...named, about: aboutText(named.about, reader) })

function mailsOf<Wording extends string>(
  lines: Record<Wording, Told>,
  words: (wording: Wording, reader: Reader) => Words,
): Mail[] {
  return (Object.keys(lines) as Wording[]).map((wording) => ({
    ...lines[wording],
    wording,
    wordsFor: (reader) => words(wording, reader),
  }))
}

const aboutConversation = (wording: ConversationMail, { language, informal }: Reader) =>
  conversationMailText(
    wording,
    { ...named, moments: [], place: { kind: 'phone', text: '' } },
    { language, role: informal ? 'pupil' : 'guardian' },
  )

export const mails: readonly Mail[] = [
  ...mailsOf(signing, (wording, { language, informal }) =>
    mailText(wording, named, { language, address: informal ? 'informal' : 'formal' }),
  ),
  ...mailsOf(contributing, (wording, reader) =>
    contributionMailText(wording, about(reader), reader),
  ),
  ...mailsOf(sharing, (wording, reader) => sharingMailText(wording, about(reader), reader)),
  ...mailsOf(conversing, aboutConversation),
  ...mailsOf(dropping, aboutConversation),
  ...mailsOf(account, (_, { language }) => passwordResetText(named.name, language)),
]

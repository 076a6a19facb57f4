/** The page of what happens to a plan: its audit events, who is mailed of what, and what only shows. */
import {
  conversationEventTypes,
  draftEventTypes,
  eventTypes,
  type AnyEventType,
} from '../../src/domain/audit/event.js'
import type { Language } from '../../src/domain/kernel/language.js'
import { signingPanel } from '../../src/translations/signingPanel.js'
import { besidesText, happeningsBesides, shown, type Happening } from './happenings.js'
import { mails, type Mail, type Words } from './mails.js'

const chained: readonly AnyEventType[] = [
  ...eventTypes,
  ...draftEventTypes,
  ...conversationEventTypes,
]
const happenings: readonly Happening[] = [...chained, ...happeningsBesides]

export const eventPage = (): string => [...auditEvents(), ...mailed(), ...shownOf()].join('\n')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

const auditEvents = (): string[] => [
  '# Events of a plan',
  '',
  '## Audit events',
  '',
  'Links of the hash chain of one signing request, or of one plan whose draft was shared, as the panels',
  'of a plan tell them. Their shape is',
  '[`EventBody`](verify.md#eventbody) and [`AuditLink`](verify.md#auditlink) of `leidraad/verify`.',
  '',
  ...table(
    ['Event', 'In English', 'In Dutch'],
    chained.map((type) => [
      `\`${type}\``,
      signingPanel.en.events[type] ?? '',
      signingPanel.nl.events[type] ?? '',
    ]),
  ),
]

const mailed = (): string[] => [
  '## Who is mailed',
  '',
  'Every mail there is, by its kind in the queue and its wording. The words to an adult stand first; those to a',
  'pupil, where they differ, after _pupil_. Of what a mail says the first sentence stands here. Of an',
  'evaluation the mails of signing say ‘evaluatie’ where these say ‘plan’.',
  '',
  ...table(
    ['Event', 'Who', 'Mail', 'Subject in Dutch', 'Subject in English', 'What it says', 'When'],
    happenings.flatMap((happening) =>
      mails.filter((mail) => mail.happening === happening).map(mailRow),
    ),
  ),
]

const mailRow = (mail: Mail): string[] => [
  nameOf(mail.happening),
  mail.who,
  `\`${mail.mail}\`, ${mail.wording}`,
  toBoth(mail, { language: 'nl', of: subject }),
  toBoth(mail, { language: 'en', of: subject }),
  [
    toBoth(mail, { language: 'nl', of: firstSentence }),
    toBoth(mail, { language: 'en', of: firstSentence }),
  ].join('<br>'),
  mail.when,
]

const nameOf = (happening: Happening): string =>
  happening in besidesText ? besidesText[happening as keyof typeof besidesText] : `\`${happening}\``

const subject = (words: Words): string => words.subject

/** After the one that greets. */
const firstSentence = ({ paragraphs: [, said = ''] }: Words): string =>
  said.split(/(?<=[.?!])\s/)[0] ?? ''

type Asked = { language: Language; of: (words: Words) => string }

function toBoth({ wordsFor }: Mail, { language, of }: Asked): string {
  const adult = of(wordsFor({ language, informal: false }))
  const pupil = of(wordsFor({ language, informal: true }))
  return adult === pupil ? adult : `${adult} _pupil:_ ${pupil}`
}

const shownOf = (): string[] => [
  '## Where it shows',
  '',
  'Mailed or not, for whoever may read the plan.',
  '',
  ...table(
    ['Event', 'Where'],
    happenings.map((happening) => [nameOf(happening), shown[happening]]),
  ),
]

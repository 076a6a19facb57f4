/** What an invited person answers, and what it is worth once moments have changed. */
import { isPrintable, ownValue } from '../kernel/json.js'
import { conversationLimits, momentId, type Moment } from './conversation.js'

export const guestChoices = ['comes', 'otherTime', 'notComing'] as const
export type GuestChoice = (typeof guestChoices)[number]
export type Possible = 'comes' | 'cannot'

export type GuestAnswer = {
  choice: GuestChoice
  /** By the name of each moment that was asked about. */
  moments: Record<string, Possible>
  /** In words of their own: when they could, or what else they say. */
  words?: string
  /** ISO 8601. */
  at: string
}

/** As it was sent, by a form that may miss anything. */
export type SentAnswer = {
  choice: string
  moments: Readonly<Record<string, string>>
  words: string
  /** What `askedOf` gave for the conversation on the page that was answered. */
  asked: string
}

/** Names how a conversation stands: an answer to how it stood before is no answer to this. */
export const askedOf = ({ sequence }: { sequence: number }): string => String(sequence)

export type AnswerProblem = {
  code: 'changed' | 'choice' | 'moment' | 'noMoment' | 'words' | 'wordsLong'
  /** Of a moment that is not answered: its place in the list. */
  index?: number
}

export type ReadAnswer =
  { ok: true; answer: Omit<GuestAnswer, 'at'> } | { ok: false; problems: AnswerProblem[] }

type Asked = { moments: readonly Moment[]; sequence: number }

export function readAnswer(sent: SentAnswer, { moments, sequence }: Asked): ReadAnswer {
  if (sent.asked !== askedOf({ sequence })) {
    return { ok: false, problems: [{ code: 'changed' }] }
  }
  const choice = guestChoices.find((one) => one === sent.choice)
  const words = sent.words.normalize('NFC').trim()
  const problems = [
    ...(choice === undefined ? [{ code: 'choice' as const }] : []),
    ...(choice === 'comes' ? momentProblems(sent, moments) : []),
    ...wordsProblems(choice, words),
  ]
  return choice === undefined || problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        answer: {
          choice,
          moments: possible(choice, sent, moments),
          ...(words !== '' && { words }),
        },
      }
}

const isPossible = (text: unknown): text is Possible => text === 'comes' || text === 'cannot'

const sentFor = ({ moments }: SentAnswer, moment: Moment): unknown =>
  ownValue(moments, momentId(moment))

/** Of one moment nothing is asked but whether they come. */
function momentProblems(sent: SentAnswer, moments: readonly Moment[]): AnswerProblem[] {
  if (moments.length === 1) {
    return []
  }
  const answers = moments.map((moment) => sentFor(sent, moment))
  const open = answers.flatMap((answer, index) =>
    isPossible(answer) ? [] : [{ code: 'moment' as const, index }],
  )
  const isNone = open.length === 0 && !answers.includes('comes')
  return isNone ? [{ code: 'noMoment' }] : open
}

function wordsProblems(choice: GuestChoice | undefined, words: string): AnswerProblem[] {
  if (words.length > conversationLimits.words || !isPrintable(words)) {
    return [{ code: 'wordsLong' }]
  }
  return choice === 'otherTime' && words === '' ? [{ code: 'words' }] : []
}

function possible(
  choice: GuestChoice,
  sent: SentAnswer,
  moments: readonly Moment[],
): Record<string, Possible> {
  const isOne = moments.length === 1
  return Object.fromEntries(
    moments.map((moment) => {
      const said = sentFor(sent, moment)
      const comes = choice === 'comes' && (isOne || said === 'comes')
      return [momentId(moment), comes ? 'comes' : 'cannot']
    }),
  )
}

/** `open`: not answered yet, or answered about moments that are no longer asked about. */
export type Standing = 'open' | GuestChoice

export function standingOf(
  answer: GuestAnswer | null | undefined,
  moments: readonly Moment[],
): Standing {
  const said = moments.map((moment) => answer?.moments[momentId(moment)])
  if (!answer || said.every((one) => one === undefined)) {
    return 'open'
  }
  return answer.choice === 'comes' && !said.includes('comes') ? 'open' : answer.choice
}

/**
 * One contact from one sentence: "Met X over Y om Z". Only the words "Met" and "over" are left to
 * the labels; every other word stays in one of the three parts.
 */
export type Contact = { withWhom: string; about?: string; purpose?: string }

const about =
  /\s((?:bij en over|over|inzake|aangaande|omtrent|betreffende|met betrekking tot|m\.b\.t\.|ten aanzien van)\s.+)$/i
const purpose =
  /^(.*\S)\s((?:om\s(?:.*\s)?te|teneinde|ten einde|zodat|met als doel|ten behoeve van)\s.+)$/i

const withoutEnd = (text: string) => text.replace(/[;.,\s]+$/, '')

export function toContact(text: string): Contact {
  const said = withoutEnd(text)
  const start = /^met\s+(?=\S)/i.exec(said)
  if (start === null) {
    return { withWhom: said }
  }
  const sentence = said.slice(start[0].length)
  const [, before = sentence, why] = purpose.exec(sentence) ?? []
  const topic = about.exec(before)
  const withWhom = topic ? before.slice(0, topic.index) : before
  const subject = topic?.[1]?.replace(/^over\s+/i, '')
  return {
    withWhom,
    ...(subject !== undefined && { about: subject }),
    ...(why !== undefined && { purpose: why }),
  }
}

/** The sentences that a contact may have been: what `toContact` reads, said again. */
export function sentencesOf({ withWhom, about: topic = '', purpose: why = '' }: Contact): string[] {
  return [`Met ${withWhom} over ${topic} ${why}`, `Met ${withWhom} ${topic} ${why}`]
}

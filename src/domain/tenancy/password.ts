/** What a password must be: long, and not what is tried first. */

/** In characters. What is longer costs only the server, which hashes it. */
export const PASSWORD_LENGTH = { min: 12, max: 128 }

export type PasswordProblem = 'tooShort' | 'tooLong' | 'personal' | 'easy'
export type Holder = { name?: string | null; email?: string | null }
/** Whether a password is among the first to be tried. */
export type IsEasy = (password: string) => boolean

/** The first thing that is wrong with a password, if anything is. */
export function passwordProblem(
  password: string,
  holder: Holder,
  isEasy: IsEasy,
): PasswordProblem | undefined {
  const { length } = Array.from(password)
  if (length < PASSWORD_LENGTH.min) {
    return 'tooShort'
  }
  if (length > PASSWORD_LENGTH.max) {
    return 'tooLong'
  }
  if (holderWords(holder).some((word) => bare(word) === bare(password))) {
    return 'personal'
  }
  return isEasy(password) ? 'easy' : undefined
}

/** What everybody knows of a person. */
export const holderWords = ({ name, email }: Holder): string[] =>
  [name, email, email?.split('@')[0]].filter((word): word is string => Boolean(word))

const bare = (text: string): string => text.toLowerCase().replace(/[\s._-]/g, '')

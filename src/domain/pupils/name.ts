/** Names as people write them: `Fatima el Amrani`, sorted on the surname without the infix. */
type Part = string | null | undefined
export type PersonName = { firstName?: Part; infix?: Part; lastName?: Part }

const parts = ({ firstName, infix, lastName }: PersonName): string[] =>
  [firstName, infix, lastName].map((part) => part?.trim() ?? '').filter((part) => part !== '')

export const fullName = (name: PersonName): string => parts(name).join(' ')

/** First letters for a page's foot: `F.e.A.`; a lost page should not name a child. */
export const initialsOf = (name: PersonName): string =>
  parts(name)
    .map((part) => `${/\p{L}\p{M}*/u.exec(part)?.[0] ?? ''}.`)
    .join('')

export type Piece = { text: string; isLink: boolean }

/** The text of a mail with its addresses apart; only http(s) becomes a link. */
export function splitLinks(text: string): Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, index) => ({ text: piece, isLink: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

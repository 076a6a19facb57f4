/**
 * A CSS string literal of any text, safe inside a `<style>` element: everything but letters,
 * digits, space and a few harmless marks is written as a code point escape (CSS Syntax 3, 4.3.7),
 * so that no value ends the string, the rule or the element.
 */
const plain = /^[\p{L}\p{M}\p{N} .,·–-]$/u

const escaped = (character: string) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `

const isLost = (character: string) => /^[\p{Cc}\p{Cs}]$/u.test(character)

export function cssString(text: string): string {
  const characters = Array.from(text, (character) => {
    if (isLost(character)) {
      return ' '
    }
    return plain.test(character) ? character : escaped(character)
  })
  return `"${characters.join('')}"`
}

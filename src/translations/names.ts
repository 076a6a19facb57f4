/** What is said of a name with something in it that nobody sees. */
import { catalogue } from '../domain/kernel/words.js'

const nl = { unseen: 'Er zit een onzichtbaar teken in deze naam. Wis hem en typ hem opnieuw.' }
const en: typeof nl = {
  unseen: 'There is an invisible character in this name. Clear it and type it again.',
}

export const names = catalogue('names', { nl, en })

/** What is said to whoever calls a part of the admin that this platform does not use. */
import { catalogue } from '../domain/kernel/words.js'

const nl = { refused: 'Dit kan niet op dit platform. Gebruik de knoppen op de pagina zelf.' }
const en: typeof nl = {
  refused: 'This platform does not offer that. Use the buttons on the page itself.',
}

export const serverFunctions = catalogue('serverFunctions', { nl, en })

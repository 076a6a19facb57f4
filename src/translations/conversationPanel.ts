/** Words of planning conversations in the admin. */
import { catalogue } from '../domain/kernel/words.js'
import { nl } from './conversationPanelDutch.js'
import { en } from './conversationPanelEnglish.js'

export const conversationPanel = catalogue('conversationPanel', { nl, en })

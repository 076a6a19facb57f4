/** Words of the designer of plan templates. */
import { catalogue } from '../domain/kernel/words.js'
import { nl } from './designerDutch.js'
import { en } from './designerEnglish.js'

export const designer = catalogue('designer', { nl, en })

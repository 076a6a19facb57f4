/** Words of the designer of plan templates. */
import type { Addable } from '../domain/designing/presets.js'
import { isHostName } from '../domain/fieldTypes/hostType.js'
import { nameOf } from '../domain/fieldTypes/index.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { nl } from './designerDutch.js'
import { en } from './designerEnglish.js'

export const designer = catalogue('designer', { nl, en })

/** What the palette calls it; a type of the app brings its name with it. */
export const addableName = (what: Addable, language: Language): string =>
  isHostName(what) ? nameOf(what, language) : designer[language].addables[what]

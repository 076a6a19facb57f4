/** Words of the designer of plan templates. */
import { type DesignerWords, nl } from './designerDutch.js'
import { designerEnglish } from './designerEnglish.js'

export const designer: Record<'nl' | 'en', DesignerWords> = { nl, en: designerEnglish }

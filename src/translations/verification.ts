/** What the outcome of a verification says to people: what it means, and what to do. */
import { catalogue } from '../domain/kernel/words.js'
import { nl } from './verificationDutch.js'
import { en } from './verificationEnglish.js'

export const verification = catalogue('verification', { nl, en })

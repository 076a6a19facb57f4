/**
 * Words of the page on which people without an account read the draft of a plan and leave remarks.
 * Adults are addressed with `u`, pupils with `je`: `forPupils` holds what differs for them.
 */
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant } from '../domain/kernel/words.js'
import { en } from './sharingEnglish.js'
import { nl, type SharingWords } from './sharingDutch.js'

const forPupils: Partial<SharingWords> = {
  pageTitle: 'Het concept van je plan',
  heading: 'Concept van het plan over jou',
  intro:
    'Hoi {name}, {asker} van {school} laat je dit concept lezen, voor het gesprek erover. Er ligt nog niets vast.',
  headingFixed: 'Plan over jou',
  introFixed: 'Hoi {name}, {asker} van {school} heeft dit plan met je gedeeld.',
  howTo:
    'Wil je ergens iets over zeggen? Open dat onderdeel en kies ‘Opmerking’. Je hoeft niets te schrijven: wat je wilt zeggen mag ook in het gesprek.',
  noted: 'De school ziet dat je deze pagina hebt geopend. Je opmerkingen leest alleen de school.',
  partRemarked: 'Met jouw opmerking',
  remarkLabel: 'Jouw opmerking',
  ownRemark: 'Jouw opmerking',
  waiting: 'De school heeft je opmerking. Er is nog niet op geantwoord.',
  gonePlaces: 'Jouw opmerkingen bij wat er nu niet meer staat',
  askText: 'Heb je een vraag? {asker} van {school} helpt je verder.',
  signingText:
    'Je kunt hier geen opmerkingen meer schrijven. Teken jij mee? Dan krijg je daarover een aparte mail.',
  signedText: 'Wat hieronder staat ligt vast. Je kunt hier geen opmerkingen meer schrijven.',
  problemPlace:
    'De plek van een opmerking is intussen veranderd. Wat je schreef staat nu onderaan, bij het plan als geheel.',
  problemTooMany: 'Je hebt hier al {max} opmerkingen geschreven. Bespreek de rest in het gesprek.',
  withdrawnText: 'Je hoeft niets te doen. Er is niets verkeerd gegaan.',
  withdrawnAdvice: 'Denk je dat dit niet klopt? Vraag het op school.',
  expiredText: 'Wat je eerder schreef is bewaard.',
  expiredAdvice: 'Wil je het concept nog lezen? Vraag op school om een nieuwe link.',
  lockedText:
    'Het plan is intussen ter ondertekening verstuurd. Wat je net schreef is niet bewaard; je leest het hieronder.',
  lockedAdvice: 'Wil je het nog zeggen? Vraag het op school.',
  notKept: 'Dit schreef je',
  elsewhereAdvice: 'Open de link in je mail en schrijf je opmerking daar.',
}

const words = catalogue('sharing', { nl, en })
const wordsForPupils = variant('sharingForPupils', words, { nl: forPupils })

export const sharingWords = (language: Language, informal: boolean): SharingWords =>
  (informal ? wordsForPupils : words)[language]

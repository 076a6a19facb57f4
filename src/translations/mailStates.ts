/** How a mail stands that has not left. */
import { catalogue } from '../domain/kernel/words.js'

const nl = {
  waiting: 'De mail wordt verstuurd',
  retrying: 'De mail kon nog niet worden verstuurd; dit wordt vanzelf opnieuw geprobeerd',
  failed:
    'De mail kon niet worden verstuurd, omdat de mailserver niet meewerkt. Meld dit aan de beheerder',
  refused: 'De mailserver weigert dit e-mailadres. Controleer het adres',
}

const en: typeof nl = {
  waiting: 'The mail is being sent',
  retrying: 'The mail could not be sent yet; it will be tried again by itself',
  failed: 'The mail could not be sent, because the mail server fails. Tell the administrator',
  refused: 'The mail server refuses this e-mail address. Check the address',
}

export const mailStates = catalogue('mailStates', { nl, en })

/** Words about log-ins: what is wrong with a password, and the mail with which a new one is chosen. */
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { PASSWORD_LENGTH, type PasswordProblem } from '../domain/tenancy/password.js'
import { fill } from './fill.js'

const nlProblems: Record<PasswordProblem, string> = {
  tooShort:
    'Kies een wachtwoord van minstens {min} tekens. Een paar woorden achter elkaar werkt goed.',
  tooLong: 'Kies een wachtwoord van hooguit {max} tekens.',
  personal: 'Je naam of e-mailadres is geen goed wachtwoord. Kies iets wat niemand kan raden.',
  easy: 'Dit wachtwoord is te makkelijk te raden. Kies een paar woorden die niets met elkaar te maken hebben.',
}

const nl = {
  problems: nlProblems,
  reset: {
    subject: 'Kies een nieuw wachtwoord',
    paragraphs: [
      'Beste {name},',
      'Iemand vroeg een nieuw wachtwoord voor je account. Was jij dat, kies het dan met deze link. De link werkt een uur.',
    ],
    button: 'Kies een nieuw wachtwoord',
    after: [
      'Was jij het niet, dan hoef je niets te doen: je wachtwoord blijft zoals het is.',
      'Stuur deze mail niet door: wie de link heeft, kan in je account. Beantwoord deze mail niet.',
    ],
  },
}

const en: typeof nl = {
  problems: {
    tooShort: 'Choose a password of at least {min} characters. A few words in a row work well.',
    tooLong: 'Choose a password of at most {max} characters.',
    personal: 'Your name or e-mail address is no good password. Choose what nobody can guess.',
    easy: 'This password is too easy to guess. Choose a few words that have nothing to do with each other.',
  },
  reset: {
    subject: 'Choose a new password',
    paragraphs: [
      'Dear {name},',
      'Someone asked for a new password for your account. If it was you, choose it with this link. The link works for an hour.',
    ],
    button: 'Choose a new password',
    after: [
      'If it was not you, there is nothing to do: your password stays as it is.',
      'Do not forward this mail: whoever has the link can enter your account. Do not reply to this mail.',
    ],
  },
}

const words = catalogue('accounts', { nl, en })

export const passwordText = (problem: PasswordProblem, language: Language): string =>
  fill(words[language].problems[problem], {
    min: String(PASSWORD_LENGTH.min),
    max: String(PASSWORD_LENGTH.max),
  })

export function passwordResetText(name: string, language: Language) {
  const { paragraphs, ...rest } = words[language].reset
  return { ...rest, paragraphs: paragraphs.map((text) => fill(text, { name })) }
}

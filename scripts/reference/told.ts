/**
 * Who is mailed what happens to a plan: a line for each wording there is, so that a new wording without
 * a line does not compile. The words themselves are read from the translations.
 */
import type { QueuedMail } from '../../src/actions/mail/queueMail.js'
import { mostReminders } from '../../src/domain/signing/reminding.js'
import type { ContributionMail } from '../../src/translations/contributionMail.js'
import type { ConversationMail } from '../../src/translations/conversationMailDutch.js'
import type { SharingMail } from '../../src/translations/sharingMail.js'
import type { MailKind as SigningMail } from '../../src/translations/signingMailDutch.js'
import type { Happening } from './happenings.js'

export type Told = {
  happening: Happening
  mail: QueuedMail['kind']
  who: string
  /** What it takes for this mail to leave, and in these words. */
  when: string
}

const byHand = 'by hand; the link before stops working'
const mostInAnHour = `at most ${mostReminders} links in an hour, the first included`

export const signing: Record<SigningMail, Told> = {
  invitation: {
    happening: 'signer.invited',
    mail: 'signingInvitation',
    who: 'the signer whose turn it is',
    when: 'until they answered, or signing ended; whoever establishes the plan only when the consent it needs is there',
  },
  reminder: {
    happening: 'signer.invited',
    mail: 'signingInvitation',
    who: 'the signer, mailed before',
    when: `${byHand}; ${mostInAnHour}`,
  },
  copy: {
    happening: 'document.sealed',
    mail: 'signedCopy',
    who: 'everyone who was asked to sign',
    when: 'once each, with the sealed PDF',
  },
  declined: {
    happening: 'request.declined',
    mail: 'signingDeclined',
    who: 'the sender',
    when: 'someone who is needed did not sign, or nobody did',
  },
  noConsent: {
    happening: 'request.noConsent',
    mail: 'signingNoConsent',
    who: 'the sender',
    when: 'everybody before the establishing answered, and the consent it needs is missing',
  },
  consentRefused: {
    happening: 'signer.signed',
    mail: 'consentRefused',
    who: 'the sender',
    when: 'the answer was not to consent; at once, unless signing ends by it',
  },
  disagreed: {
    happening: 'signer.signed',
    mail: 'planDisagreed',
    who: 'the sender',
    when: 'the answer was to disagree with the plan; at once',
  },
  consentVoided: {
    happening: 'consentVoided',
    mail: 'consentVoided',
    who: 'everyone who consented',
    when: 'half an hour later, unless their consent holds again or they were asked anew',
  },
}

export const contributing: Record<ContributionMail, Told> = {
  invitation: {
    happening: 'contributionAsked',
    mail: 'contributionInvitation',
    who: 'who is asked',
    when: 'until they are done, or it was withdrawn',
  },
  reminder: {
    happening: 'contributionRenewed',
    mail: 'contributionInvitation',
    who: 'who was asked, mailed before',
    when: `${byHand}; also to who was done, who may then go on`,
  },
  done: {
    happening: 'contributionDone',
    mail: 'contributionDone',
    who: 'who asked for it',
    when: 'always',
  },
}

export const sharing: Record<SharingMail, Told> = {
  shared: {
    happening: 'draft.shared',
    mail: 'draftShared',
    who: 'with whom it is shared',
    when: 'unless it was withdrawn meanwhile',
  },
  reminder: {
    happening: 'draft.linkRenewed',
    mail: 'draftShared',
    who: 'with whom it is shared, mailed before',
    when: `${byHand}; ${mostInAnHour}`,
  },
  answered: {
    happening: 'remark.answered',
    mail: 'remarkReplied',
    who: 'who made the remark',
    when: 'unless their link was withdrawn; quotes the answers, holds no link',
  },
  takenOver: {
    happening: 'remark.takenOver',
    mail: 'remarkReplied',
    who: 'who made the remark',
    when: 'unless their link was withdrawn; quotes the answers, holds no link',
  },
}

const reminded = {
  happening: 'guestReminded',
  mail: 'conversationInvitation',
} as const

export const conversing: Record<ConversationMail, Told> = {
  proposals: {
    happening: 'conversation.planned',
    mail: 'conversationInvitation',
    who: 'each guest',
    when: 'several moments were proposed',
  },
  invitation: {
    happening: 'conversation.planned',
    mail: 'conversationInvitation',
    who: 'each guest',
    when: 'one moment was proposed',
  },
  fixed: {
    happening: 'conversation.fixed',
    mail: 'conversationInvitation',
    who: 'each guest',
    when: 'with a calendar file',
  },
  changed: {
    happening: 'conversation.changed',
    mail: 'conversationInvitation',
    who: 'each guest',
    when: 'until the conversation is over',
  },
  reminder: {
    ...reminded,
    who: 'a guest without an answer',
    when: `by itself the two days before, from eight o’clock; or by hand, ${mostInAnHour}`,
  },
  answered: {
    ...reminded,
    who: 'a guest who answered',
    when: `${byHand}; ${mostInAnHour}`,
  },
  tomorrow: {
    ...reminded,
    who: 'a guest who comes',
    when: 'the day before a moment that is fixed, by itself from eight o’clock, or by hand',
  },
  cancelled: {
    happening: 'conversation.cancelled',
    mail: 'conversationCancelled',
    who: 'each guest',
    when: 'the conversation was still to come, also when the plan ends; takes it out of their calendars',
  },
  withdrawn: {
    happening: 'conversation.guestWithdrawn',
    mail: 'conversationCancelled',
    who: 'who is invited no more',
    when: 'takes a moment that was fixed out of their calendar',
  },
}

/** In the words of a conversation that is cancelled. */
export const dropping: Record<'cancelled', Told> = {
  cancelled: {
    happening: 'planDeleted',
    mail: 'conversationDropped',
    who: 'each guest of a conversation about it that was still to come',
    when: 'they were mailed before; takes it out of their calendars',
  },
}

export const account: Record<'reset', Told> = {
  reset: {
    happening: 'passwordAsked',
    mail: 'passwordReset',
    who: 'who has the account of that address',
    when: 'once a minute at most; in the language of the page; nothing where there is no such account',
  },
}

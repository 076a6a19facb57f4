/** What happens to a plan, and where it shows by itself: whoever is mailed stands in `told.ts`. */
import type { AnyEventType } from '../../src/domain/audit/event.js'
import { admin } from '../../src/translations/admin.js'
import { workspace } from '../../src/translations/workspace.js'

/** People are told of these, or see them, without an event in a chain. */
const besides = {
  contributionAsked: 'Somebody was asked for a contribution',
  contributionRenewed: 'Somebody was sent a new link to their contribution',
  contributionDone: 'A contribution was done',
  contributionWithdrawn: 'The question for a contribution was withdrawn',
  planDeleted: 'A draft was deleted',
  consentVoided: 'The action part was changed after guardians answered',
  guestReminded: 'A guest was reminded of a conversation',
  dayPassed: 'A day of the plan came near or passed: to be established, to be evaluated',
  passwordAsked: 'Somebody asked for a new password',
} as const

type Besides = keyof typeof besides
export type Happening = AnyEventType | Besides

export const happeningsBesides = Object.keys(besides) as Besides[]
export const besidesText: Readonly<Record<Besides, string>> = besides

const { today } = admin.en
const { sign, talk, history } = workspace.en.tabs
const inChain = `the tabs ‘${sign}’ and ‘${history}’ of the plan`
const inTalk = `the tab ‘${talk}’ of the plan`
const inConversation = `the tabs ‘${talk}’ and ‘${history}’ of the plan`

/** For whoever may read the plan, unless it says otherwise. */
export const shown: Readonly<Record<Happening, string>> = {
  'request.created': `${inChain}; the desk, under ‘${today.signing}’`,
  'signer.invited': `${inChain}; the desk names who is waited for`,
  'signer.signed': inChain,
  'signer.declined': inChain,
  'request.withdrawn': `${inChain}; whoever was invited reads it behind their link, and is not mailed`,
  'request.declined': `${inChain}; the desk, under ‘${today.declined}’; behind the links of the others`,
  'request.noConsent': `${inChain}; the desk, under ‘${today.consent}’; behind the links of the others`,
  'request.completed': `${inChain}; the desk, under ‘${today.sealing}’, when sealing takes longer than five minutes`,
  'document.sealed': `${inChain}; the head of the plan, the timeline of the pupil`,
  'copy.sent': inChain,
  'plan.ended': `${inChain}; the head of the plan`,
  'plan.resumed': `${inChain}; the head of the plan`,
  'plan.superseded': `${inChain}; the head of both plans`,
  'plan.evaluated': `${inChain}; the head of both plans`,
  'draft.shared': inTalk,
  'draft.read': inTalk,
  'draft.linkRenewed': inTalk,
  'draft.shareWithdrawn': `${inTalk}; whoever read along reads it behind their link, and is not mailed`,
  'remark.made': `${inTalk}, and at the section; nobody of the school is mailed`,
  'remark.answered': `${inTalk}; behind the link of who made the remark`,
  'remark.takenOver': `${inTalk}; behind the link of who made the remark`,
  'conversation.planned': inConversation,
  'conversation.invited': inConversation,
  'conversation.answered': `${inConversation}; nobody of the school is mailed`,
  'conversation.fixed': `${inConversation}; behind the links of the guests`,
  'conversation.changed': `${inConversation}; behind the links of the guests`,
  'conversation.cancelled': `${inConversation}; behind the links of the guests`,
  'conversation.guestsAdded': inConversation,
  'conversation.guestWithdrawn': `${inConversation}; behind their own link`,
  'conversation.recorded': `${inConversation}; guests are not mailed`,
  contributionAsked: `${inConversation}; what is due on the page of the pupil`,
  contributionRenewed: inTalk,
  contributionDone: `${inConversation}; the timeline of the pupil`,
  contributionWithdrawn: `${inTalk}; whoever was asked reads it behind their link, and is not mailed`,
  consentVoided: `the action part and the tab ‘${sign}’ of the plan; the desk, under ‘${today.consent}’`,
  guestReminded: inConversation,
  planDeleted: 'nowhere: all of it is gone',
  dayPassed: `the desk, under ‘${today.late}’, ‘${today.evaluationDue}’ and ‘${today.overdue}’; the page of the pupil; nobody is mailed`,
  passwordAsked: 'nowhere',
}

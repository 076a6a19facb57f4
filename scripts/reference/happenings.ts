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
const inDiscussion = `the tabs ‘${talk}’ and ‘${history}’ of the plan`
const onTimeline = 'the timeline of the pupil'

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
  'document.sealed': `${inChain}; the head of the plan, ${onTimeline}`,
  'copy.sent': inChain,
  'plan.ended': `${inChain}; the head of the plan`,
  'plan.resumed': `${inChain}; the head of the plan`,
  'plan.superseded': `${inChain}; the head of both plans`,
  'plan.evaluated': `${inChain}; the head of both plans`,
  'draft.shared': `${inDiscussion}; ${onTimeline}`,
  'draft.read': inDiscussion,
  'draft.linkRenewed': inDiscussion,
  'draft.shareWithdrawn': `${inDiscussion}; whoever read along reads it behind their link, and is not mailed`,
  'remark.made': `${inDiscussion}, and at the section; the desk, under ‘${today.remarks}’; ${onTimeline}; nobody of the school is mailed`,
  'remark.answered': `${inDiscussion}; behind the link of who made the remark`,
  'remark.takenOver': `${inDiscussion}; behind the link of who made the remark`,
  'conversation.planned': `${inDiscussion}; ${onTimeline}`,
  'conversation.invited': inDiscussion,
  'conversation.answered': `${inDiscussion}; the desk, under ‘${today.otherMoments}’, when it asks for another moment; nobody of the school is mailed`,
  'conversation.fixed': `${inDiscussion}; ${onTimeline}; behind the links of the guests`,
  'conversation.changed': `${inDiscussion}; ${onTimeline}; behind the links of the guests`,
  'conversation.cancelled': `${inDiscussion}; ${onTimeline}; behind the links of the guests`,
  'conversation.guestsAdded': inDiscussion,
  'conversation.guestWithdrawn': `${inDiscussion}; behind their own link`,
  'conversation.recorded': `${inDiscussion}; ${onTimeline}; guests are not mailed`,
  contributionAsked: `${inDiscussion}; ${onTimeline}, and what is due on the page of the pupil`,
  contributionRenewed: inTalk,
  contributionDone: `${inDiscussion}; ${onTimeline}`,
  contributionWithdrawn: `${inTalk}; whoever was asked reads it behind their link, and is not mailed`,
  consentVoided: `the action part and the tab ‘${sign}’ of the plan; the desk, under ‘${today.consent}’`,
  guestReminded: inDiscussion,
  planDeleted: 'nowhere: all of it is gone',
  dayPassed: `the desk, under ‘${today.late}’, ‘${today.evaluationDue}’ and ‘${today.overdue}’; the page of the pupil; nobody is mailed`,
  passwordAsked: 'nowhere',
}

import { assertNotTooOften } from '../audit/assertNotTooOften.js'
import { conversationStreamOf } from '../audit/recordEvent.js'
import { startMails } from '../mail/queueMail.js'
import { inviteGuest } from './inviteGuest.js'
import { changingGuest, type OfGuest } from './stored.js'

/** Sends a new link; the link they had dies. */
export async function remindGuest(asked: OfGuest): Promise<void> {
  await changingGuest(asked, async (within, { conversation, guest }) => {
    await assertNotTooOften(within, {
      stream: conversationStreamOf(guest.conversation),
      types: ['conversation.invited'],
      fact: 'guestId',
      id: guest.id,
      refusal: 'conversation.remind.tooOften',
    })
    await inviteGuest(within, { conversation, guest, reminder: Boolean(guest.invitedAt) })
  })
  startMails(asked.req)
}

/** What happened to a shared draft, in words: where events are told, these are among them. */
export const draftEvents = {
  nl: {
    'draft.shared': 'Het concept is gedeeld met {signer}',
    'draft.read': 'Het concept is geopend door {signer}',
    'draft.linkRenewed': '{signer} krijgt een nieuwe link naar het concept',
    'draft.shareWithdrawn': 'De link van {signer} is ingetrokken',
    'remark.made': 'Er is een opmerking gemaakt door {signer}',
    'remark.answered': 'Een opmerking van {signer} is beantwoord',
    'remark.takenOver': 'Een opmerking van {signer} is overgenomen',
  },
  en: {
    'draft.shared': 'The draft was shared with {signer}',
    'draft.read': 'The draft was opened by {signer}',
    'draft.linkRenewed': '{signer} gets a new link to the draft',
    'draft.shareWithdrawn': 'The link of {signer} was withdrawn',
    'remark.made': 'A remark was made by {signer}',
    'remark.answered': 'A remark of {signer} was answered',
    'remark.takenOver': 'A remark of {signer} was taken over',
  },
}

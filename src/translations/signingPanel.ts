/** Words of sending a plan for signing and of following how that goes. */
import type { EventType } from '../domain/audit/event.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { draftEvents } from './draftEvents.js'

const nl = {
  title: 'Ondertekenen',
  missing: 'Vul dit eerst aan',
  missingHelp: 'Daarna kan het plan worden verstuurd. Elke regel brengt je naar het veld.',
  missingMore: 'en nog {count}',
  warnings: 'Let op',
  warningsHelp: 'Dit houdt het versturen niet tegen. Elke regel brengt je naar het veld.',
  message: 'Bericht in de mail',
  messageHelp: 'In je eigen woorden, hoogstens {max} tekens. Hoeft niet.',
  sendMessage: 'Met dit bericht:',
  leftOut:
    'Deze onderdelen worden niet meegestuurd en niet ondertekend, omdat niet iedereen die tekent of de PDF bewaart ze mag lezen:',
  ready: 'Het plan is compleet. Kies wie tekent.',
  optional: 'niet verplicht',
  name: 'Naam',
  email: 'E-mail',
  addPerson: 'Persoon toevoegen',
  removePerson: '{name} weghalen',
  thisPerson: 'Deze persoon',
  nobody: 'Niemand',
  means: 'Tekent voor: {intents}',
  send: 'Plan versturen ter ondertekening',
  sending: 'Bezig met versturen…',
  sendTitle: 'Plan versturen?',
  sendNow: 'Deze mensen krijgen nu een mail met een persoonlijke link:',
  sendLater: 'Deze mensen krijgen een mail zodra de anderen hebben getekend:',
  sendFixed:
    'Het plan ligt daarna vast. Je kunt het terugtrekken zolang niet iedereen heeft getekend.',
  sent: 'Het plan is verstuurd.',
  notSaved: 'Nog niet alles in het plan is opgeslagen. Los dat eerst op.',
  sharedTitle: 'Eén adres voor meer mensen: klopt dat?',
  sharedBy: '{names}: {email}',
  sharedHelp:
    'Wie deze mail leest, kan voor elk van hen tekenen. In het bewijs bij de ondertekende PDF komt te staan dat zij één adres hebben.',
  sharedSend: 'Ja, dit klopt: plan versturen',
  mayNotSend: 'Een coördinator van de school kan dit plan versturen ter ondertekening.',
  sentOn: 'Verstuurd op {date}',
  remind: 'Herinnering sturen',
  remindWho: 'Herinnering sturen aan {name}',
  reminded: '{name} krijgt een herinnering.',
  withdraw: 'Terugtrekken',
  withdrawTitle: 'Ondertekening terugtrekken?',
  withdrawBody:
    'De persoonlijke links werken dan niet meer. Handtekeningen die al zijn gezet vervallen voor dit plan: {names}. Wie al instemde, hoeft dat niet opnieuw zolang het handelingsdeel hetzelfde blijft. Je kunt het plan daarna wijzigen en opnieuw versturen.',
  withdrawNobody:
    'De persoonlijke links werken dan niet meer. Er heeft nog niemand getekend. Je kunt het plan daarna wijzigen en opnieuw versturen.',
  withdrawn: 'De ondertekening is teruggetrokken.',
  progress: '{done} van {all} hebben geantwoord',
  requestStates: {
    open: 'Wacht op ondertekenaars',
    completed: 'Iedereen heeft getekend; de PDF wordt verzegeld',
    sealed: 'Ondertekend en verzegeld',
    declined: 'Niet ondertekend',
    noConsent: 'Gestopt: geen instemming',
    withdrawn: 'Teruggetrokken',
  } as Record<string, string>,
  signerStates: {
    waiting: 'Nog niet aan de beurt',
    invited: 'Uitgenodigd op {date}',
    signed: 'Getekend op {date}',
    refused: 'Stemt niet in, op {date}',
    disagreed: 'Niet eens met het plan, op {date}',
    seen: 'Gelezen zonder instemming, op {date}',
    declined: 'Niet getekend, op {date}',
  },
  sealingFails:
    'Het verzegelen lukte nog niet. Dit wordt vanzelf opnieuw geprobeerd; blijft het zo, meld het dan aan de beheerder.',
  sealedPdf: 'Ondertekende PDF openen',
  earlier: 'Eerdere ondertekeningen',
  details: 'Verloop bekijken',
  chain: 'Verloop',
  chainHelp: 'Elke gebeurtenis ligt vast in een keten die niet ongemerkt te wijzigen is.',
  events: {
    'request.created': 'Het plan is verstuurd ter ondertekening',
    'signer.invited': '{signer} kreeg een persoonlijke link',
    'signer.signed': '{signer} tekende',
    'signer.declined': '{signer} tekende niet',
    'request.withdrawn': 'De school trok de ondertekening terug',
    'request.declined':
      'De ondertekening is afgesloten, omdat iemand die nodig is niet tekende, of niemand',
    'request.noConsent': 'De ondertekening is gestopt, omdat de nodige instemming ontbreekt',
    'request.completed': 'Iedereen had geantwoord',
    'document.sealed': 'De PDF is verzegeld',
    'copy.sent': '{signer} kreeg de PDF',
    'plan.ended': 'Het plan is beëindigd: {reason}',
    'plan.resumed': 'Het beëindigen is ongedaan gemaakt',
    'plan.superseded': 'Een vervolg op dit plan is verzegeld',
    ...draftEvents.nl,
  } satisfies Record<EventType, string> as Record<string, string>,
  someone: 'Een ondertekenaar',
  someReader: 'een lezer',
}

const en: typeof nl = {
  title: 'Signing',
  missing: 'Complete this first',
  missingHelp: 'Then the plan can be sent. Each line leads you to the field.',
  missingMore: 'and {count} more',
  warnings: 'Please note',
  warningsHelp: 'This does not keep you from sending. Each line leads you to the field.',
  message: 'Message in the mail',
  messageHelp: 'In your own words, at most {max} characters. Not required.',
  sendMessage: 'With this message:',
  leftOut:
    'These sections are not sent along and not signed, because not everyone who signs or keeps the PDF may read them:',
  ready: 'The plan is complete. Choose who signs.',
  optional: 'optional',
  name: 'Name',
  email: 'E-mail',
  addPerson: 'Add person',
  removePerson: 'Remove {name}',
  thisPerson: 'this person',
  nobody: 'Nobody',
  means: 'Signs for: {intents}',
  send: 'Send plan for signing',
  sending: 'Sending…',
  sendTitle: 'Send the plan?',
  sendNow: 'These people get a mail with a personal link now:',
  sendLater: 'These people get a mail when the others have signed:',
  sendFixed:
    'The plan is fixed afterwards. You can withdraw it as long as not everyone has signed.',
  sent: 'The plan has been sent.',
  notSaved: 'Not everything in the plan has been saved yet. Solve that first.',
  sharedTitle: 'One address for several people: is that right?',
  sharedBy: '{names}: {email}',
  sharedHelp:
    'Whoever reads this mail can sign for each of them. The evidence with the signed PDF will say that they have one address.',
  sharedSend: 'Yes, this is right: send plan',
  mayNotSend: 'A coordinator of the school can send this plan for signing.',
  sentOn: 'Sent on {date}',
  remind: 'Send reminder',
  remindWho: 'Send reminder to {name}',
  reminded: '{name} will get a reminder.',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw the signing request?',
  withdrawBody:
    'The personal links will stop working. Signatures already given no longer count for this plan: {names}. Who consented need not do so again as long as the action part stays the same. You can then change the plan and send it again.',
  withdrawNobody:
    'The personal links will stop working. Nobody has signed yet. You can then change the plan and send it again.',
  withdrawn: 'The signing request has been withdrawn.',
  progress: '{done} of {all} have answered',
  requestStates: {
    open: 'Waiting for signers',
    completed: 'Everyone has signed; the PDF is being sealed',
    sealed: 'Signed and sealed',
    declined: 'Not signed',
    noConsent: 'Stopped: no consent',
    withdrawn: 'Withdrawn',
  },
  signerStates: {
    waiting: 'Not their turn yet',
    invited: 'Invited on {date}',
    signed: 'Signed on {date}',
    refused: 'Does not consent, on {date}',
    disagreed: 'Disagrees with the plan, on {date}',
    seen: 'Read without consenting, on {date}',
    declined: 'Not signed, on {date}',
  },
  sealingFails:
    'Sealing has not worked yet. It will be tried again by itself; if this stays so, tell the administrator.',
  sealedPdf: 'Open signed PDF',
  earlier: 'Earlier signing requests',
  details: 'View history',
  chain: 'History',
  chainHelp: 'Every event is fixed in a chain that cannot be changed unnoticed.',
  events: {
    'request.created': 'The plan was sent for signing',
    'signer.invited': '{signer} was sent a personal link',
    'signer.signed': '{signer} signed',
    'signer.declined': '{signer} did not sign',
    'request.withdrawn': 'The school withdrew the signing request',
    'request.declined':
      'The signing request was closed, because someone who is needed did not sign, or nobody did',
    'request.noConsent': 'Signing stopped, because the consent it needs is missing',
    'request.completed': 'Everyone had answered',
    'document.sealed': 'The PDF was sealed',
    'copy.sent': '{signer} was sent the PDF',
    'plan.ended': 'The plan was ended: {reason}',
    'plan.resumed': 'Ending was undone',
    'plan.superseded': 'A plan that follows this one was sealed',
    ...draftEvents.en,
  },
  someone: 'A signer',
  someReader: 'a reader',
}

export const signingPanel = catalogue('signingPanel', { nl, en })

/** Whom an event is about, when their name is not known here. */
export const someoneIn = (type: EventType, language: Language): string => {
  const { someone, someReader } = signingPanel[language]
  return /^(draft|remark)\./.test(type) ? someReader : someone
}

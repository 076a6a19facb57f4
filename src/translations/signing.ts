/** Words of signing: roles, intents, what a signature says, and what the evidence page tells. */
import type { EventType } from '../domain/audit/event.js'
import type { SignerIssue } from '../domain/signing/checkSigners.js'
import type { SentenceKind } from '../domain/signing/sentences.js'
import type { Intent, SignerRole, SignerStatus } from '../domain/signing/slots.js'
import type { RequestStatus } from '../domain/signing/turns.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'

type Words = {
  roles: Record<SignerRole, string>
  /** What someone may choose between, short. */
  intents: Record<Intent, string>
  /** What the signer says by signing. */
  sentences: Record<SentenceKind, string>
  declined: string
  open: string
  requestStatuses: Record<RequestStatus, string>
  signerStatuses: Record<SignerStatus, string>
  signerIssues: Record<SignerIssue['code'], string>
  /** On the evidence page; `{role}` and `{name}` are filled in. */
  events: Record<EventType, string>
  /** `{address}` is masked. */
  means: string
  /** `{names}` of the others. */
  sharedAddress: string
  senderAddress: string
  digests: Record<'document' | 'answers' | 'template' | 'chain', string>
  demonstration: string
  plan: string
  pupil: string
  born: string
  enrolled: string
  group: string
  schoolYear: string
  teachers: string
  school: string
  starts: string
  template: string
  sent: string
  version: string
  draft: string
}

const nl: Words = {
  roles: {
    guardian: 'Ouder of verzorger',
    pupil: 'Leerling',
    teacher: 'Leerkracht',
    careCoordinator: 'Zorgcoördinator',
    principal: 'Directeur',
  },
  intents: {
    seen: 'Gelezen',
    consentActionPart: 'Eens met het handelingsdeel',
    disagreeWithStatement: 'Niet eens, met zienswijze',
    heard: 'Gehoord',
    contributed: 'Meegewerkt',
    established: 'Vastgesteld',
    disagreeWithPlan: 'Niet eens met het plan, met zienswijze',
    establishedPerspective: 'Perspectiefdeel vastgesteld',
  },
  sentences: {
    seen: 'Ik heb dit plan gelezen.',
    consentActionPart: 'Ik heb dit plan gelezen en stem in met het handelingsdeel.',
    disagreeWithStatement:
      'Ik heb dit plan gelezen en stem niet in met het handelingsdeel. Mijn zienswijze staat hierbij.',
    disagreeWithPlan:
      'Ik heb dit plan gelezen en ben het er niet mee eens. Mijn zienswijze staat hierbij.',
    heard: 'Over dit plan is met mij gesproken en ik heb mijn mening kunnen geven.',
    contributed: 'Ik heb aan dit plan meegewerkt.',
    established: 'Ik stel dit plan vast namens het bevoegd gezag.',
    establishedForSchool: 'Ik stel dit plan vast voor de school.',
    establishedPerspective:
      'Ik stel alleen het perspectiefdeel van dit plan vast. Het handelingsdeel stel ik niet vast, omdat de instemming van de ouders ontbreekt.',
  },
  declined: 'Ik onderteken dit plan niet.',
  open: 'Nog niet ondertekend.',
  requestStatuses: {
    open: 'Wacht op ondertekenaars',
    completed: 'Iedereen heeft getekend',
    sealed: 'Verzegeld',
    declined: 'Geweigerd',
    noConsent: 'Geen instemming',
    withdrawn: 'Ingetrokken',
  },
  signerStatuses: {
    waiting: 'Nog niet aan de beurt',
    invited: 'Uitgenodigd',
    signed: 'Getekend',
    declined: 'Niet getekend',
  },
  signerIssues: {
    slotEmpty: 'Hier moet nog iemand worden ingevuld.',
    slotUnknown: 'Dit sjabloon vraagt hier niet om een handtekening.',
    slotFull: 'Hier kan maar één persoon tekenen.',
    nameMissing:
      'Vul de naam in. Staat hij er al, typ hem dan opnieuw: er zit een onzichtbaar teken in.',
    emailInvalid: 'Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl.',
    duplicate: 'Deze persoon staat er twee keer in.',
    senderAddress:
      'Dit is je eigen adres. Vul het adres in waarop deze persoon zelf mail leest. Jij kunt alleen zelf tekenen namens de school, onder de naam van je account.',
    addressShared: 'Dit adres staat bij meer mensen. Bevestig bij het versturen dat dat klopt.',
    nobodyRequired:
      'In dit sjabloon is geen handtekening verplicht, dus het plan kan niet ter ondertekening worden verstuurd. Een schoolbeheerder kan dat in het sjabloon veranderen; zet het plan daarna over naar de nieuwe versie.',
  },
  events: {
    'request.created': 'Het plan is vastgelegd en ter ondertekening verstuurd',
    'signer.invited': '{name} ({role}) is uitgenodigd',
    'signer.signed': '{name} ({role}) heeft getekend',
    'signer.declined': '{name} ({role}) heeft niet getekend',
    'request.withdrawn': 'De ondertekening is ingetrokken',
    'request.declined': 'De ondertekening is afgesloten zonder akkoord',
    'request.noConsent': 'De ondertekening is gestopt: de nodige instemming ontbreekt',
    'request.completed': 'Iedereen heeft geantwoord',
    'document.sealed': 'Het document is verzegeld',
    'copy.sent': '{name} ({role}) heeft een afschrift gekregen',
    'plan.ended': 'Het plan is beëindigd: {reason}',
    'plan.resumed': 'Het beëindigen is ongedaan gemaakt',
    'plan.superseded': 'Een vervolg op dit plan is verzegeld',
    'plan.evaluated': 'Een evaluatie van dit plan is verzegeld',
  },
  means: 'Persoonlijke link, per e-mail gestuurd aan {address}',
  sharedAddress: 'Zelfde adres als {names}',
  senderAddress: 'Adres van de verzender',
  digests: {
    document: 'Het plan zoals ieder het las (SHA-256)',
    answers: 'De inhoud van het plan (SHA-256)',
    template: 'Het sjabloon (SHA-256)',
    chain: 'Het logboek van deze ondertekening (SHA-256)',
  },
  demonstration:
    'Dit document is verzegeld met een demonstratiezegel. Het is bedoeld om te laten zien hoe het werkt en bewijst niets.',
  plan: 'Plan',
  pupil: 'Leerling',
  born: 'Geboren op',
  enrolled: 'Ingeschreven op',
  group: 'Groep of klas',
  schoolYear: 'Schooljaar',
  teachers: 'Leerkrachten',
  school: 'School',
  starts: 'Ingangsdatum',
  template: 'Sjabloon',
  sent: 'Verstuurd op',
  version: 'versie',
  draft: 'concept',
}

const en: Words = {
  roles: {
    guardian: 'Parent or guardian',
    pupil: 'Pupil',
    teacher: 'Teacher',
    careCoordinator: 'Care coordinator',
    principal: 'Principal',
  },
  intents: {
    seen: 'Read',
    consentActionPart: 'Agrees with the action part',
    disagreeWithStatement: 'Disagrees, with a statement',
    heard: 'Heard',
    contributed: 'Contributed',
    established: 'Established',
    disagreeWithPlan: 'Disagrees with the plan, with a statement',
    establishedPerspective: 'Perspective part established',
  },
  sentences: {
    seen: 'I have read this plan.',
    consentActionPart: 'I have read this plan and consent to the action part.',
    disagreeWithStatement:
      'I have read this plan and do not consent to the action part. My statement is added.',
    disagreeWithPlan: 'I have read this plan and disagree with it. My statement is added.',
    heard: 'This plan was discussed with me and I could give my opinion.',
    contributed: 'I contributed to this plan.',
    established: 'I establish this plan on behalf of the competent authority.',
    establishedForSchool: 'I establish this plan for the school.',
    establishedPerspective:
      'I establish the perspective part of this plan only. I do not establish the action part, because the consent of the parents is missing.',
  },
  declined: 'I do not sign this plan.',
  open: 'Not signed yet.',
  requestStatuses: {
    open: 'Waiting for signers',
    completed: 'Everyone has signed',
    sealed: 'Sealed',
    declined: 'Declined',
    noConsent: 'No consent',
    withdrawn: 'Withdrawn',
  },
  signerStatuses: {
    waiting: 'Not yet their turn',
    invited: 'Invited',
    signed: 'Signed',
    declined: 'Declined',
  },
  signerIssues: {
    slotEmpty: 'Someone must be filled in here.',
    slotUnknown: 'This template asks for no signature here.',
    slotFull: 'Only one person can sign here.',
    nameMissing:
      'Fill in the name. If it is there, type it again: an invisible character is in it.',
    emailInvalid: 'Fill in a valid e-mail address, such as name@example.com.',
    duplicate: 'This person is listed twice.',
    senderAddress:
      'This is your own address. Fill in the address at which this person reads mail. You can only sign yourself on behalf of the school, under the name of your account.',
    addressShared: 'Several people have this address. Confirm when sending that this is right.',
    nobodyRequired:
      'This template requires no signature, so the plan cannot be sent for signing. A school administrator can change that in the template; then move the plan to the new version.',
  },
  events: {
    'request.created': 'The plan was fixed and sent for signing',
    'signer.invited': '{name} ({role}) was invited',
    'signer.signed': '{name} ({role}) signed',
    'signer.declined': '{name} ({role}) did not sign',
    'request.withdrawn': 'The signing request was withdrawn',
    'request.declined': 'The signing request was closed without consent',
    'request.noConsent': 'Signing stopped: the consent it needs is missing',
    'request.completed': 'Everyone has answered',
    'document.sealed': 'The document was sealed',
    'copy.sent': '{name} ({role}) was sent a copy',
    'plan.ended': 'The plan was ended: {reason}',
    'plan.resumed': 'Ending was undone',
    'plan.superseded': 'A plan that follows this one was sealed',
    'plan.evaluated': 'An evaluation of this plan was sealed',
  },
  means: 'Personal link, sent by e-mail to {address}',
  sharedAddress: 'Same address as {names}',
  senderAddress: 'Address of the sender',
  digests: {
    document: 'The plan as everyone read it (SHA-256)',
    answers: 'The content of the plan (SHA-256)',
    template: 'The template (SHA-256)',
    chain: 'The log of this signing request (SHA-256)',
  },
  demonstration:
    'This document carries a demonstration seal. It shows how things work and proves nothing.',
  plan: 'Plan',
  pupil: 'Pupil',
  born: 'Date of birth',
  enrolled: 'Enrolled on',
  group: 'Group or class',
  schoolYear: 'School year',
  teachers: 'Teachers',
  school: 'School',
  starts: 'Start date',
  template: 'Template',
  sent: 'Sent on',
  version: 'version',
  draft: 'draft',
}

export const signing = catalogue('signing', { nl, en })

export const eventText = (
  words: Words,
  type: EventType,
  { role = '', name = '' }: { role?: string; name?: string },
): string => fill(words.events[type], { role, name })

/** The English of `errors.ts`. */
import type { ErrorCode } from '../domain/errors.js'

export const en: Record<ErrorCode, string> = {
  'access.loggedOut': 'You have been logged out. Log in in another tab and try again.',
  'access.denied': 'Your role does not allow this. Ask the administrator of your school for help.',
  'access.lastAdministrator':
    'This is the last person with this role; nobody could give roles any more. Give the role to someone else first.',
  'access.membership.incomplete':
    'Choose the school for every role, or the board for a board administrator.',
  'access.place.missing': 'Choose the school this belongs to.',
  'access.tenantChange': 'This belongs to a school and cannot move to another. Make it anew there.',
  'access.tenantMismatch':
    'What you chose belongs to another school. Choose something of the same school.',
  'audit.append.conflict': 'Too much happened at once. Nothing is lost; please try again.',
  'configuration.invalid':
    'The platform’s settings are not right. The administrator finds in the log what is wrong.',
  'contribution.closed': 'This contribution is finished or withdrawn. Ask again if that is needed.',
  'contribution.invalid':
    'Something is not right yet. Look at the name, e-mail address and sections of each person.',
  'contribution.token.invalid':
    'This link does not work (any more). See whether there is a newer mail, or ask the school for a new link.',
  'conversation.closed':
    'This conversation was cancelled or has been held. Plan another if needed.',
  'conversation.guest.last':
    'This is the last guest. If the conversation does not go on, cancel it.',
  'conversation.guest.tooMany':
    'Too many people have been invited to this conversation. Plan another.',
  'conversation.guest.withdrawn':
    'This person is not invited any more. Invite them again if needed.',
  'conversation.invalid':
    'Something is not right yet. Look at each moment, the place and each guest.',
  'conversation.minutes.early':
    'This conversation has not begun yet. Its minutes are written afterwards.',
  'conversation.minutes.invalid':
    'The minutes are not complete, or a text is too long. Look at each field.',
  'conversation.phase':
    'No conversation about this plan can be planned now. That can be done while it is a draft, and when it is time to evaluate it.',
  'conversation.remind.tooOften':
    'This person was sent a link {times} times in the past hour. Wait an hour, or call.',
  'conversation.token.invalid':
    'This link does not work (any more). See whether there is a newer mail, or ask the school for a new link.',
  'conversation.tooMany':
    'There are too many conversations with this plan. Change one that is still to come.',
  'database.busy': 'It is very busy now. Nothing was saved; try again in a few seconds.',
  'database.unavailable': 'The database cannot be reached. Nothing was saved; try again later.',
  'database.write.outsideTransaction':
    'Something went wrong in the platform. Nothing was saved; tell the administrator.',
  'export.tooMany':
    'This template has more plans than one file can hold. Download the answers of each plan.',
  'files.missing': 'No file was sent along. Choose a file and try again.',
  'files.tooLarge': 'This file is larger than 10 MB. Make it smaller and try again.',
  'files.tooMany': 'This plan already has 200 attachments. Merge files and try again.',
  'files.type':
    'This kind of file cannot be added here. Choose a picture (PNG, JPEG, WebP), a PDF or a text document (DOCX, ODT) without macros.',
  'forms.answers.invalid': 'Some answers are not right. Look at the fields pointed out.',
  'forms.definition.invalid': 'The definition of the plan has problems. Look at the points shown.',
  'forms.tooHeavy':
    'This template calculates too much for the rows in this plan. Remove rows, or ask who keeps the template to make it simpler.',
  'forms.tooLarge': 'This is too large to keep. Make the text or the table shorter.',
  'import.encrypted':
    'This document is protected with a password. Remove the protection in Word and try again.',
  'import.notDocx': 'This is not a Word document (.docx). Save it as .docx in Word and try again.',
  'import.broken':
    'This Word document is damaged. Open it in Word, save it again and try once more.',
  'import.busy': 'Enough documents are being read already. Wait a minute and try again.',
  'import.failed': 'Reading went wrong. Nothing was saved; tell your administrator.',
  'import.tooLarge':
    'This document is too large to read. Remove large pictures, or split it into smaller documents.',
  'import.kind.unknown': 'This kind of document cannot be imported. Choose function-description.',
  'import.template.invalid':
    'This template has problems and was not imported. Look at the points shown.',
  'import.template.newer':
    'This template was made with a newer version of Leidraad. Update this platform first.',
  'import.template.notTemplate':
    'This is not a Leidraad plan template. Choose a JSON file made with ‘Download template’.',
  'layout.failed':
    'This template’s own layout could not be made. Check the HTML, or go back to the standard layout.',
  'layout.invalid': 'The layout of this template has problems. Look at the points shown.',
  'layout.limit':
    'This template’s own layout takes too long or becomes too large. Make the HTML simpler, with fewer repetitions.',
  'mail.failed':
    'The mail could not be sent. It will be tried again by itself; if this stays so, tell the administrator.',
  'mail.refused':
    'The mail server refuses this address. Check the e-mail address and send the mail again.',
  'plan.end.reason': 'Choose why the plan ends.',
  'plan.end.refused': 'Only a signed plan that has not ended can be ended.',
  'plan.followed':
    'A new plan was made after this one ended, so that its end can no longer be undone.',
  'plan.evaluate.closed':
    'The goals of this plan stand in a section that not everybody reads, and the template of the evaluation lets more people read them. Ask who keeps the templates to choose the same readers there.',
  'plan.evaluate.day':
    'An evaluation only has the days that its template asks. Fill those in in the evaluation itself.',
  'plan.evaluate.fixed':
    'Which plan is evaluated here and whom it is about are fixed. Delete this draft and begin a new evaluation.',
  'plan.evaluate.noTemplate':
    'There is no template to evaluate this kind of plan. Ask who keeps the templates to publish one.',
  'plan.evaluate.refused':
    'This plan cannot be evaluated like this now. Choose a plan that is in force and that has no other evaluation under way, and begin the evaluation at that plan.',
  'plan.evaluate.version':
    'You cannot go to this version of the template. An evaluation stays an evaluation of the same kind of plan, and another plan does not become an evaluation. Stay with the version that you have, or ask who keeps the templates to put that right in a new version.',
  'plan.evaluate.wordless':
    'Of a goal in this plan nothing can be read, so that ‘{field}’ would be empty in the evaluation. Make a plan that follows this one and write the goal there, or ask who keeps the templates to look at what the evaluation takes from a goal.',
  'plan.follow.refused':
    'This plan cannot follow that one. Choose a signed plan about the same pupil, of the same template, that nothing follows yet.',
  'plan.follow.fixed':
    'What this plan follows and whom it is about are fixed. Delete this draft and begin a new plan.',
  'plan.carried.unknown':
    'This answer was confirmed or changed already. Reload the page to see what is still open.',
  'plan.incomplete': 'The plan is not ready to send. Complete what is listed first.',
  'plan.locked':
    'This plan was sent or signed and is fixed. Withdraw the signing request to change it.',
  'plan.move.refused':
    'This plan cannot move to this version. Choose a newer version of the same template.',
  'plan.revision.stale':
    'A colleague changed this plan in the meantime. Read it again and then try once more.',
  'plan.source.unchanged':
    'There is nothing left to choose here: source and answer are the same. Reload the page.',
  'plan.resume.refused': 'This plan has not ended.',
  'plan.subject.missing':
    'First choose whom this plan is about: a pupil or a group, as the template asks.',
  'plan.subject.other':
    'This template is about something else. Remove the pupil or group, or choose another template.',
  'preference.key': 'No preference can be kept under this name.',
  'preference.tooLarge':
    'This preference is too large to keep. Show fewer columns, or open fewer parts.',
  'printing.failed':
    'The PDF could not be made. Try again; if it keeps failing, tell the administrator.',
  'printing.unavailable':
    'PDFs cannot be made right now. Nothing was lost; try again later. If this goes on, tell the administrator.',
  'printing.busy': 'Many PDFs are being made now. Try again in a minute.',
  'printing.glyph':
    'The character ‘{character}’ ({code}) cannot be printed. It is at: {place}. Replace it and try again.',
  'printing.inaccessible':
    'The layout of this document cannot be read by everyone. {fault} Ask whoever keeps the template to mend this.',
  'printing.textLost':
    'Part of the text was missing from the PDF, so it was not made. Tell the administrator.',
  'printing.timeout': 'Making the PDF took too long. Try again, or make the document shorter.',
  'printing.tooHeavy':
    'This document asks too much of the server. Make its tables, drawings and own layout simpler.',
  'printing.tooLarge': 'This document is too large. Use smaller pictures or less text.',
  'printing.tooLong':
    'This document gets too many pages. Shorten the answers, or see whether its layout takes too much room.',
  'prints.choice.missing': 'First choose a group, a school or a school year.',
  'prints.closed': 'This is finished, stopped or expired. Reload the page to see how things stand.',
  'prints.none':
    'There are no plans here that you may read. Choose another group, school or school year.',
  'prints.rights.changed':
    'Your role has changed since these PDFs were made. Make them again; you then get what you may read now.',
  'prints.running':
    'PDFs are being made for you already. Wait until they are done, or stop that first.',
  'prints.tooMany': 'These are too many plans at once. Choose a smaller group, or one school year.',
  'query.invalid':
    'Searching or sorting like this is not possible here: {path}. Choose a field of the list itself.',
  'record.immutable': 'This is fixed and cannot be changed or deleted.',
  'record.inUse': 'Something still belongs to this. Delete that first.',
  'record.notFound': 'This does not exist, or does not belong to your school.',
  'remark.invalid': 'Write an answer of at most 2000 characters. Taking over needs no text.',
  'remark.tooMany': 'There is no room for more here. Discuss the rest in the conversation.',
  'request.busy': 'Many people log in at this moment. Wait half a minute and try again.',
  'request.late': 'Sending took too long. Nothing was saved; check the connection and try again.',
  'request.lineFull': 'It is very busy now. Nothing was saved; wait a minute and try again.',
  'request.tooLarge':
    'This is too large: no more than {max} goes through at once. Nothing was saved; make it smaller and try again.',
  'request.tooOften': 'This is going too fast. Nothing was saved; wait {wait} and try again.',
  'request.unanswered': 'This takes too long. It may still go on: look again in a few minutes.',
  'sealing.certificate.expired':
    'The seal certificate has expired. The administrator must set a new one.',
  'sealing.certificate.noKey':
    'The certificate file holds no key. The administrator must set a complete PKCS#12 file.',
  'sealing.failed': 'The document could not be sealed. This will be tried again by itself.',
  'sealing.passphrase.wrong':
    'The passphrase of the certificate file is wrong. The administrator must check SEAL_P12_PASSPHRASE.',
  'share.closed':
    'This draft is no longer shared with this person, or the plan is fixed. Share it again if that is needed.',
  'share.invalid':
    'Something is not right yet. Look at the name, e-mail address and role of each person.',
  'share.remind.tooOften':
    'This person was sent a link {times} times in the past hour. Wait an hour, or call.',
  'share.token.invalid':
    'This link does not work (any more). See whether there is a newer mail, or ask the school for a new link.',
  'signing.closed': 'This signing request is closed. Nothing can be changed any more.',
  'signing.consent.missing':
    'This plan cannot be established now: the consent of the parents to the action part is not there.',
  'signing.consent.unasked':
    'This plan has an action part, but nobody is asked to consent to it. Add a parent or guardian who signs; if the template asks for consent nowhere, a school administrator can change that.',
  'signing.file.lost':
    'The file that is being signed is gone and could not be made again. Nothing that was signed is lost; the administrator puts the file back from a backup.',
  'signing.intent.unknown': 'Choose what your signature means.',
  'signing.name.missing': 'Fill in your name.',
  'signing.notYourTurn': 'It is not your turn yet. You will get a mail when you can sign.',
  'signing.reason.missing': 'Write in a few words why you do not sign.',
  'signing.refusal.left':
    'Someone refused to consent to this action part and is not among the signers now. Ask that person again, with the same name and address, or change the action part.',
  'signing.remind.tooOften':
    'This person was sent a link {times} times in the past hour. Wait an hour, or call.',
  'signing.signature.invalid': 'The signature could not be read. Draw it again, or type your name.',
  'signing.signers.invalid':
    'Not all signers are right yet. Check the name and e-mail address of each person.',
  'signing.statement.missing': 'Write what you do not agree with.',
  'signing.token.invalid':
    'This link does not work (any more). See if there is a newer mail, or ask the school for a new link.',
  'standard.incomplete': 'Something is missing before this can be published.',
  'standard.unchanged': 'Nothing changed since the version before. No new version is needed.',
  'verification.busy': 'Enough files are being checked already. Wait a minute and try again.',
  'verification.failed':
    'Checking went wrong. This says nothing about the file; tell your administrator.',
  'verification.limit':
    'This file takes too much time or memory to check. Ask the school for the original file.',
  'storage.unavailable':
    'The disk of the server is full or cannot be written. Nothing was saved; ask the administrator to make room and try again then.',
}

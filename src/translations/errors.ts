/** What a person reads when something is refused or fails: what happened, and what to do now. */
import type { DomainError, ErrorCode } from '../domain/errors.js'
import type { Language } from '../domain/forms/format.js'
import { errorFigures } from './errorFigures.js'
import { fill } from './fill.js'
import { faultIn } from './pageFaults.js'

type Texts = Record<ErrorCode, string>

const nl: Texts = {
  'access.denied': 'Dit mag je niet met jouw rol. Vraag de beheerder van je school om hulp.',
  'access.membership.incomplete':
    'Kies bij elke rol de school, of bij een bestuursbeheerder het bestuur.',
  'access.place.missing': 'Kies bij welke school dit hoort.',
  'access.tenantChange':
    'Dit hoort bij een school en kan niet naar een andere. Maak het daar opnieuw.',
  'access.tenantMismatch':
    'Wat je koos hoort bij een andere school. Kies iets van dezelfde school.',
  'audit.append.conflict':
    'Er gebeurde te veel tegelijk. Er is niets verloren; probeer het nog eens.',
  'configuration.invalid':
    'De instellingen van het platform kloppen niet. De beheerder ziet in het logboek wat er mis is.',
  'contribution.closed':
    'Deze bijdrage is afgerond of ingetrokken. Stuur zo nodig een nieuwe vraag.',
  'contribution.invalid':
    'Nog niet alles klopt. Kijk bij elke persoon naar naam, e-mailadres en onderdelen.',
  'contribution.token.invalid':
    'Deze link werkt niet (meer). Kijk of er een nieuwere mail is, of vraag de school om een nieuwe link.',
  'database.busy':
    'Het is nu erg druk. Er is niets opgeslagen; probeer het over een paar tellen nog eens.',
  'database.unavailable':
    'De database is niet bereikbaar. Er is niets opgeslagen; probeer het later nog eens.',
  'database.write.outsideTransaction':
    'Er ging iets mis in het platform. Er is niets opgeslagen; meld dit aan de beheerder.',
  'files.missing': 'Er is geen bestand meegestuurd. Kies een bestand en probeer het nog eens.',
  'files.tooLarge': 'Dit bestand is groter dan 10 MB. Maak het kleiner en probeer het nog eens.',
  'files.tooMany': 'Dit plan heeft al 200 bijlagen. Voeg bestanden samen en probeer het nog eens.',
  'files.type':
    'Dit soort bestand kan hier niet bij. Kies een afbeelding (PNG, JPEG, WebP), een PDF of een tekstdocument (DOCX, ODT) zonder macro’s.',
  'forms.answers.invalid':
    'Sommige antwoorden kloppen niet. Kijk bij de velden die zijn aangewezen.',
  'forms.definition.invalid':
    'De opbouw van het plan heeft fouten. Kijk bij de punten die zijn aangewezen.',
  'forms.tooLarge': 'Dit is te groot om te bewaren. Maak de tekst of de tabel korter.',
  'import.encrypted':
    'Dit document is beveiligd met een wachtwoord. Haal de beveiliging eraf in Word en probeer het opnieuw.',
  'import.notDocx':
    'Dit is geen Word-document (.docx). Sla het in Word op als .docx en probeer het opnieuw.',
  'import.broken':
    'Dit Word-document is beschadigd. Open het in Word, sla het opnieuw op en probeer het dan nog eens.',
  'import.tooLarge':
    'Dit document is te groot om in te lezen. Haal grote afbeeldingen weg en probeer het opnieuw.',
  'import.kind.unknown': 'Dit soort document kan niet worden ingelezen. Kies function-description.',
  'import.template.invalid':
    'Dit sjabloon heeft fouten en is niet ingelezen. Kijk bij de punten die zijn aangewezen.',
  'import.template.newer':
    'Dit sjabloon is gemaakt met een nieuwere versie van Leidraad. Werk dit platform eerst bij.',
  'import.template.notTemplate':
    'Dit is geen plansjabloon van Leidraad. Kies een JSON-bestand dat met ‘Sjabloon downloaden’ is gemaakt.',
  'layout.failed':
    'De eigen opmaak van dit sjabloon kon niet worden gemaakt. Controleer de HTML, of zet de standaardopmaak terug.',
  'layout.invalid':
    'De opmaak van dit sjabloon heeft fouten. Kijk bij de punten die zijn aangewezen.',
  'layout.limit':
    'De eigen opmaak van dit sjabloon duurt te lang of wordt te groot. Maak de HTML eenvoudiger, met minder herhalingen.',
  'plan.incomplete':
    'Het plan is nog niet klaar om te versturen. Vul eerst aan wat hieronder staat.',
  'plan.locked':
    'Dit plan is verstuurd of ondertekend en ligt vast. Trek de ondertekening in om het te wijzigen.',
  'plan.move.refused':
    'Dit plan kan niet naar deze versie. Kies een nieuwere versie van hetzelfde sjabloon.',
  'plan.revision.stale':
    'Een collega heeft dit plan intussen gewijzigd. Lees het na en probeer het dan nog eens.',
  'plan.source.unchanged':
    'Er is hier niets meer te kiezen: de bron en het antwoord zijn gelijk. Laad de pagina opnieuw.',
  'plan.subject.missing':
    'Kies eerst over wie dit plan gaat: een leerling of een groep, zoals het sjabloon vraagt.',
  'plan.subject.other':
    'Dit sjabloon gaat over iets anders. Haal de leerling of de groep weg, of kies een ander sjabloon.',
  'printing.failed':
    'De PDF kon niet worden gemaakt. Probeer het nog eens; lukt het niet, meld het dan aan de beheerder.',
  'printing.unavailable':
    'PDF’s maken lukt nu even niet. Er is niets verloren; probeer het later nog eens. Blijft dit zo, meld het dan aan de beheerder.',
  'printing.busy': 'Er worden nu veel PDF’s gemaakt. Probeer het over een minuut nog eens.',
  'printing.glyph':
    'Het teken ‘{character}’ ({code}) kan niet worden afgedrukt. Het staat bij: {place}. Vervang het en probeer het nog eens.',
  'printing.inaccessible':
    'De opmaak van dit document is niet voor iedereen leesbaar. {fault} Vraag wie het sjabloon beheert om dit aan te passen.',
  'printing.textLost':
    'In de PDF ontbrak een stuk tekst. Daarom is hij niet gemaakt. Meld dit aan de beheerder.',
  'printing.timeout':
    'Het maken van de PDF duurde te lang. Probeer het nog eens, of maak het document korter.',
  'printing.tooHeavy':
    'Dit document vraagt te veel van de server. Maak tabellen, tekeningen en de eigen opmaak eenvoudiger.',
  'printing.tooLarge': 'Dit document is te groot. Gebruik kleinere afbeeldingen of minder tekst.',
  'printing.tooLong':
    'Dit document krijgt te veel pagina’s. Maak antwoorden korter, of kijk of de opmaak niet te veel ruimte vraagt.',
  'prints.choice.missing': 'Kies eerst een groep, een school of een schooljaar.',
  'prints.closed':
    'Dit is al klaar, gestopt of verlopen. Laad de pagina opnieuw om te zien hoe het ervoor staat.',
  'prints.none':
    'Hier zijn geen plannen die je mag lezen. Kies een andere groep, school of een ander schooljaar.',
  'prints.rights.changed':
    'Je rol is veranderd sinds deze PDF’s zijn gemaakt. Maak ze opnieuw; dan krijg je wat je nu mag lezen.',
  'prints.running':
    'Er worden al PDF’s voor je gemaakt. Wacht tot die klaar zijn, of stop dat eerst.',
  'prints.tooMany':
    'Dit zijn te veel plannen voor één keer. Kies een kleinere groep, of één schooljaar.',
  'record.immutable': 'Dit ligt vast en kan niet worden gewijzigd of verwijderd.',
  'record.inUse': 'Hier hoort nog iets bij. Verwijder dat eerst.',
  'record.notFound': 'Dit bestaat niet, of hoort niet bij jouw school.',
  'sealing.certificate.expired':
    'Het certificaat waarmee wordt verzegeld is verlopen. De beheerder moet een nieuw certificaat instellen.',
  'sealing.certificate.noKey':
    'In het certificaatbestand ontbreekt de sleutel. De beheerder moet een volledig PKCS#12-bestand instellen.',
  'sealing.failed':
    'Het document kon niet worden verzegeld. Dit wordt vanzelf nog eens geprobeerd.',
  'sealing.passphrase.wrong':
    'Het wachtwoord van het certificaatbestand klopt niet. De beheerder moet SEAL_P12_PASSPHRASE controleren.',
  'signing.closed': 'Deze ondertekening is afgesloten. Er kan niets meer worden gewijzigd.',
  'signing.intent.unknown': 'Kies wat uw handtekening betekent.',
  'signing.name.missing': 'Vul uw naam in.',
  'signing.notYourTurn': 'U bent nog niet aan de beurt. U krijgt een mail zodra u kunt tekenen.',
  'signing.reason.missing': 'Schrijf in een paar woorden waarom u niet tekent.',
  'signing.signature.invalid':
    'De handtekening kon niet worden gelezen. Teken opnieuw, of typ uw naam.',
  'signing.signers.invalid':
    'Niet alle ondertekenaars zijn compleet. Vul bij iedereen naam en e-mailadres in.',
  'signing.statement.missing': 'Schrijf waar u het niet mee eens bent.',
  'signing.token.invalid':
    'Deze link werkt niet (meer). Kijk of er een nieuwere mail is, of vraag de school om een nieuwe link.',
  'standard.incomplete': 'Er ontbreekt nog iets voordat dit gepubliceerd kan worden.',
  'standard.unchanged':
    'Er is niets gewijzigd sinds de vorige versie. Er is dus geen nieuwe versie nodig.',
}

const en: Texts = {
  'access.denied': 'Your role does not allow this. Ask the administrator of your school for help.',
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
  'database.busy': 'It is very busy now. Nothing was saved; try again in a few seconds.',
  'database.unavailable': 'The database cannot be reached. Nothing was saved; try again later.',
  'database.write.outsideTransaction':
    'Something went wrong in the platform. Nothing was saved; tell the administrator.',
  'files.missing': 'No file was sent along. Choose a file and try again.',
  'files.tooLarge': 'This file is larger than 10 MB. Make it smaller and try again.',
  'files.tooMany': 'This plan already has 200 attachments. Merge files and try again.',
  'files.type':
    'This kind of file cannot be added here. Choose a picture (PNG, JPEG, WebP), a PDF or a text document (DOCX, ODT) without macros.',
  'forms.answers.invalid': 'Some answers are not right. Look at the fields pointed out.',
  'forms.definition.invalid': 'The definition of the plan has problems. Look at the points shown.',
  'forms.tooLarge': 'This is too large to keep. Make the text or the table shorter.',
  'import.encrypted':
    'This document is protected with a password. Remove the protection in Word and try again.',
  'import.notDocx': 'This is not a Word document (.docx). Save it as .docx in Word and try again.',
  'import.broken':
    'This Word document is damaged. Open it in Word, save it again and try once more.',
  'import.tooLarge': 'This document is too large to read. Remove large pictures and try again.',
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
  'plan.incomplete': 'The plan is not ready to send. Complete what is listed first.',
  'plan.locked':
    'This plan was sent or signed and is fixed. Withdraw the signing request to change it.',
  'plan.move.refused':
    'This plan cannot move to this version. Choose a newer version of the same template.',
  'plan.revision.stale':
    'A colleague changed this plan in the meantime. Read it again and then try once more.',
  'plan.source.unchanged':
    'There is nothing left to choose here: source and answer are the same. Reload the page.',
  'plan.subject.missing':
    'First choose whom this plan is about: a pupil or a group, as the template asks.',
  'plan.subject.other':
    'This template is about something else. Remove the pupil or group, or choose another template.',
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
  'record.immutable': 'This is fixed and cannot be changed or deleted.',
  'record.inUse': 'Something still belongs to this. Delete that first.',
  'record.notFound': 'This does not exist, or does not belong to your school.',
  'sealing.certificate.expired':
    'The seal certificate has expired. The administrator must set a new one.',
  'sealing.certificate.noKey':
    'The certificate file holds no key. The administrator must set a complete PKCS#12 file.',
  'sealing.failed': 'The document could not be sealed. This will be tried again by itself.',
  'sealing.passphrase.wrong':
    'The passphrase of the certificate file is wrong. The administrator must check SEAL_P12_PASSPHRASE.',
  'signing.closed': 'This signing request is closed. Nothing can be changed any more.',
  'signing.intent.unknown': 'Choose what your signature means.',
  'signing.name.missing': 'Fill in your name.',
  'signing.notYourTurn': 'It is not your turn yet. You will get a mail when you can sign.',
  'signing.reason.missing': 'Write in a few words why you do not sign.',
  'signing.signature.invalid': 'The signature could not be read. Draw it again, or type your name.',
  'signing.signers.invalid':
    'Not all signers are complete. Fill in everyone’s name and e-mail address.',
  'signing.statement.missing': 'Write what you do not agree with.',
  'signing.token.invalid':
    'This link does not work (any more). See if there is a newer mail, or ask the school for a new link.',
  'standard.incomplete': 'Something is missing before this can be published.',
  'standard.unchanged': 'Nothing changed since the version before. No new version is needed.',
}

const texts = { nl, en }

/** What a person reads; the `message` of an error is for the log. */
export function errorText({ code, data }: DomainError, language: Language): string {
  const more = errorFigures[language][code]
  const figure = more && data[more.figure]
  return more && typeof figure === 'number'
    ? fill(more.text, { [more.figure]: figure })
    : fill(texts[language][code], { ...wordsIn(data), ...faultIn(data, language) })
}

const wordsIn = (data: DomainError['data']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

export const languageOf = (value: string | undefined): Language => (value === 'en' ? 'en' : 'nl')

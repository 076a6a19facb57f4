/** The Dutch of `errors.ts`. */
import type { ErrorCode } from '../domain/errors.js'

export const nl: Record<ErrorCode, string> = {
  'access.loggedOut': 'Je bent uitgelogd. Log in een ander tabblad in en probeer het nog eens.',
  'access.denied': 'Dit mag je niet met jouw rol. Vraag de beheerder van je school om hulp.',
  'access.lastAdministrator':
    'Dit is de laatste met deze rol; daarna kan niemand meer rollen geven. Geef de rol eerst aan iemand anders.',
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
  'conversation.closed': 'Dit gesprek is afgezegd of al geweest. Plan zo nodig een nieuw gesprek.',
  'conversation.guest.last':
    'Dit is de laatste genodigde. Gaat het gesprek niet door, zeg het dan af.',
  'conversation.guest.tooMany':
    'Voor dit gesprek zijn al te veel mensen uitgenodigd geweest. Plan een nieuw gesprek.',
  'conversation.guest.withdrawn':
    'Deze persoon is niet meer uitgenodigd. Nodig die zo nodig opnieuw uit.',
  'conversation.invalid':
    'Nog niet alles klopt. Kijk bij elk moment, bij de plaats en bij elke genodigde.',
  'conversation.minutes.early': 'Dit gesprek is nog niet begonnen. Het verslag schrijf je daarna.',
  'conversation.minutes.invalid':
    'Het verslag is nog niet compleet, of een tekst is te lang. Kijk bij elk vak.',
  'conversation.phase':
    'Over dit plan kan nu geen gesprek worden gepland. Dat kan zolang het in bewerking is, en als het tijd is om het te evalueren.',
  'conversation.remind.tooOften':
    'Deze persoon kreeg het afgelopen uur al {times} keer een link. Wacht een uur, of bel.',
  'conversation.token.invalid':
    'Deze link werkt niet (meer). Kijk of er een nieuwere mail is, of vraag de school om een nieuwe link.',
  'conversation.tooMany':
    'Bij dit plan staan al te veel gesprekken. Wijzig een gesprek dat nog komt.',
  'database.busy':
    'Het is nu erg druk. Er is niets opgeslagen; probeer het over een paar tellen nog eens.',
  'database.unavailable':
    'De database is niet bereikbaar. Er is niets opgeslagen; probeer het later nog eens.',
  'database.write.outsideTransaction':
    'Er ging iets mis in het platform. Er is niets opgeslagen; meld dit aan de beheerder.',
  'export.tooMany':
    'Dit sjabloon heeft meer plannen dan er in één bestand passen. Download de antwoorden per plan.',
  'files.missing': 'Er is geen bestand meegestuurd. Kies een bestand en probeer het nog eens.',
  'files.tooLarge': 'Dit bestand is groter dan 10 MB. Maak het kleiner en probeer het nog eens.',
  'files.tooMany': 'Dit plan heeft al 200 bijlagen. Voeg bestanden samen en probeer het nog eens.',
  'files.type':
    'Dit soort bestand kan hier niet bij. Kies een afbeelding (PNG, JPEG, WebP), een PDF of een tekstdocument (DOCX, ODT) zonder macro’s.',
  'forms.answers.invalid':
    'Sommige antwoorden kloppen niet. Kijk bij de velden die zijn aangewezen.',
  'forms.definition.invalid':
    'De opbouw van het plan heeft fouten. Kijk bij de punten die zijn aangewezen.',
  'forms.tooHeavy':
    'Dit sjabloon rekent te veel voor de rijen in dit plan. Haal rijen weg, of vraag wie het sjabloon beheert om het eenvoudiger te maken.',
  'forms.tooLarge': 'Dit is te groot om te bewaren. Maak de tekst of de tabel korter.',
  'import.encrypted':
    'Dit document is beveiligd met een wachtwoord. Haal de beveiliging eraf in Word en probeer het opnieuw.',
  'import.notDocx':
    'Dit is geen Word-document (.docx). Sla het in Word op als .docx en probeer het opnieuw.',
  'import.broken':
    'Dit Word-document is beschadigd. Open het in Word, sla het opnieuw op en probeer het dan nog eens.',
  'import.busy':
    'Er worden nu al genoeg documenten ingelezen. Wacht een minuut en probeer het nog eens.',
  'import.failed': 'Het inlezen is misgegaan. Er is niets opgeslagen; meld dit aan de beheerder.',
  'import.tooLarge':
    'Dit document is te groot om in te lezen. Haal grote afbeeldingen weg, of splits het in kleinere documenten.',
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
  'mail.failed':
    'De mail kon niet worden verstuurd. Dit wordt vanzelf opnieuw geprobeerd; blijft het zo, meld het dan aan de beheerder.',
  'mail.refused':
    'De mailserver weigert dit adres. Controleer het e-mailadres en stuur de mail opnieuw.',
  'plan.end.reason': 'Kies waarom het plan eindigt.',
  'plan.end.refused': 'Alleen een ondertekend plan dat nog loopt, kan worden beëindigd.',
  'plan.followed':
    'Na het einde van dit plan is een nieuw plan gemaakt. Daarom kan het einde niet meer ongedaan worden gemaakt.',
  'plan.evaluate.closed':
    'De doelen van dit plan staan in een onderdeel dat niet iedereen leest, en het sjabloon van de evaluatie laat ze meer mensen lezen. Vraag wie de sjablonen beheert om daar dezelfde lezers te kiezen.',
  'plan.evaluate.day':
    'Een evaluatie heeft alleen de dagen die haar sjabloon vraagt. Vul die in de evaluatie zelf in.',
  'plan.evaluate.fixed':
    'Welk plan hier wordt geëvalueerd en over wie het gaat, ligt vast. Verwijder dit concept en begin een nieuwe evaluatie.',
  'plan.evaluate.noTemplate':
    'Er is geen sjabloon om dit soort plan te evalueren. Vraag wie de sjablonen beheert om er een te publiceren.',
  'plan.evaluate.refused':
    'Dit plan kan nu niet zo worden geëvalueerd. Kies een plan dat van kracht is en waarvan geen andere evaluatie loopt, en begin de evaluatie bij dat plan.',
  'plan.evaluate.version':
    'Naar deze versie van het sjabloon kun je niet. Een evaluatie blijft een evaluatie van hetzelfde soort plan, en een ander plan wordt geen evaluatie. Blijf bij de versie die je hebt, of vraag wie de sjablonen beheert om dat in een nieuwe versie te herstellen.',
  'plan.evaluate.wordless':
    'Van een doel in dit plan is niets te lezen, zodat ‘{field}’ in de evaluatie leeg zou zijn. Maak een vervolg op dit plan en schrijf het doel daar op, of vraag wie de sjablonen beheert om na te gaan wat de evaluatie van een doel overneemt.',
  'plan.follow.refused':
    'Hier kan dit plan niet op volgen. Kies een ondertekend plan over dezelfde leerling, van hetzelfde sjabloon, dat nog geen vervolg heeft.',
  'plan.follow.fixed':
    'Waar dit plan op volgt en over wie het gaat, ligt vast. Verwijder dit concept en begin een nieuw plan.',
  'plan.carried.unknown':
    'Dit antwoord is al bevestigd of gewijzigd. Laad de pagina opnieuw om te zien wat nog open staat.',
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
  'plan.resume.refused': 'Dit plan is niet beëindigd.',
  'plan.subject.missing':
    'Kies eerst over wie dit plan gaat: een leerling of een groep, zoals het sjabloon vraagt.',
  'plan.subject.other':
    'Dit sjabloon gaat over iets anders. Haal de leerling of de groep weg, of kies een ander sjabloon.',
  'preference.key': 'Onder deze naam kan geen voorkeur worden bewaard.',
  'preference.tooLarge':
    'Deze voorkeur is te groot om te bewaren. Toon minder kolommen, of klap minder onderdelen open.',
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
  'query.invalid':
    'Zo kan hier niet worden gezocht of gesorteerd: {path}. Kies een veld van de lijst zelf.',
  'record.immutable': 'Dit ligt vast en kan niet worden gewijzigd of verwijderd.',
  'record.inUse': 'Hier hoort nog iets bij. Verwijder dat eerst.',
  'record.notFound': 'Dit bestaat niet, of hoort niet bij jouw school.',
  'remark.invalid':
    'Schrijf een antwoord van hooguit 2000 tekens. Bij overnemen hoeft er geen tekst bij.',
  'remark.tooMany': 'Hier passen er niet meer bij. Bespreek de rest in het gesprek.',
  'request.busy':
    'Er loggen nu veel mensen tegelijk in. Wacht een halve minuut en probeer het nog eens.',
  'request.late':
    'Het versturen duurde te lang. Er is niets opgeslagen; kijk of de verbinding goed is en probeer het nog eens.',
  'request.lineFull':
    'Het is nu erg druk. Er is niets opgeslagen; wacht een minuut en probeer het nog eens.',
  'request.tooLarge':
    'Dit is te groot: meer dan {max} gaat er niet in één keer door. Er is niets opgeslagen; maak het kleiner en probeer het nog eens.',
  'request.tooOften':
    'Dit gaat te snel achter elkaar. Er is niets opgeslagen; wacht {wait} en probeer het dan nog eens.',
  'request.unanswered':
    'Dit duurt te lang. Misschien gaat het nog door: kijk over een paar minuten hoe het ervoor staat.',
  'sealing.certificate.expired':
    'Het certificaat waarmee wordt verzegeld is verlopen. De beheerder moet een nieuw certificaat instellen.',
  'sealing.certificate.noKey':
    'In het certificaatbestand ontbreekt de sleutel. De beheerder moet een volledig PKCS#12-bestand instellen.',
  'sealing.failed':
    'Het document kon niet worden verzegeld. Dit wordt vanzelf nog eens geprobeerd.',
  'sealing.passphrase.wrong':
    'Het wachtwoord van het certificaatbestand klopt niet. De beheerder moet SEAL_P12_PASSPHRASE controleren.',
  'share.closed':
    'Dit concept wordt met deze persoon niet meer gedeeld, of het plan ligt vast. Deel het zo nodig opnieuw.',
  'share.invalid': 'Nog niet alles klopt. Kijk bij elke persoon naar naam, e-mailadres en rol.',
  'share.remind.tooOften':
    'Deze persoon kreeg het afgelopen uur al {times} keer een link. Wacht een uur, of bel.',
  'share.token.invalid':
    'Deze link werkt niet (meer). Kijk of er een nieuwere mail is, of vraag de school om een nieuwe link.',
  'signing.closed': 'Deze ondertekening is afgesloten. Er kan niets meer worden gewijzigd.',
  'signing.consent.missing':
    'Dit plan kan nu niet worden vastgesteld: de instemming van de ouders met het handelingsdeel is er niet.',
  'signing.consent.unasked':
    'Dit plan heeft een handelingsdeel, maar niemand wordt gevraagd ermee in te stemmen. Voeg een ouder of verzorger toe die tekent; vraagt het sjabloon nergens om instemming, dan kan een schoolbeheerder dat veranderen.',
  'signing.file.lost':
    'Het bestand dat ondertekend wordt is weg en kon niet opnieuw worden gemaakt. Er gaat niets verloren van wat is ondertekend; de beheerder zet het terug uit een reservekopie.',
  'signing.intent.unknown': 'Kies wat uw handtekening betekent.',
  'signing.name.missing': 'Vul uw naam in.',
  'signing.notYourTurn': 'U bent nog niet aan de beurt. U krijgt een mail zodra u kunt tekenen.',
  'signing.reason.missing': 'Schrijf in een paar woorden waarom u niet tekent.',
  'signing.refusal.left':
    'Iemand heeft geweigerd met dit handelingsdeel in te stemmen en staat er nu niet bij. Vraag die persoon opnieuw, met dezelfde naam en hetzelfde adres, of pas het handelingsdeel aan.',
  'signing.remind.tooOften':
    'Deze persoon kreeg het afgelopen uur al {times} keer een link. Wacht een uur, of bel.',
  'signing.signature.invalid':
    'De handtekening kon niet worden gelezen. Teken opnieuw, of typ uw naam.',
  'signing.signers.invalid':
    'Nog niet alle ondertekenaars kloppen. Kijk bij elke persoon naar naam en e-mailadres.',
  'signing.statement.missing': 'Schrijf waar u het niet mee eens bent.',
  'signing.token.invalid':
    'Deze link werkt niet (meer). Kijk of er een nieuwere mail is, of vraag de school om een nieuwe link.',
  'standard.incomplete': 'Er ontbreekt nog iets voordat dit gepubliceerd kan worden.',
  'standard.unchanged':
    'Er is niets gewijzigd sinds de vorige versie. Er is dus geen nieuwe versie nodig.',
  'verification.busy':
    'Er worden nu al genoeg bestanden gecontroleerd. Wacht een minuut en probeer het nog eens.',
  'verification.failed':
    'Het controleren is misgegaan. Dit zegt niets over het bestand; meld het aan de beheerder.',
  'verification.limit':
    'Dit bestand vraagt te veel tijd of geheugen om te controleren. Vraag de school om het oorspronkelijke bestand.',
  'storage.unavailable':
    'De schijf van de server is vol of niet te beschrijven. Er is niets opgeslagen; vraag de beheerder om ruimte te maken en probeer het dan nog eens.',
}

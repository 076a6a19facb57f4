/** What every mail with a link to sign says of that link; `read` tells what is read before choosing. */
export const onlyYours = (read: string): string[] => [
  'De link is alleen voor u. Stuur deze mail niet door: wie de link heeft, kan namens u tekenen.',
  `De link openen is nog geen akkoord. ${read}`,
  'Bent u het er niet mee eens, of wilt u niet tekenen? Dat kunt u op dezelfde pagina schrijven.',
  'Heeft u vragen? Bel of mail de school. Beantwoord deze mail niet.',
]

export const onlyYoursToPupils = (read: string): string[] => [
  'De link is alleen voor jou. Stuur deze mail niet door: wie de link heeft, kan namens jou tekenen.',
  `De link openen is nog geen akkoord. ${read}`,
  'Wil je niet tekenen? Dat kun je op dezelfde pagina schrijven.',
  'Heb je vragen? Vraag het op school. Beantwoord deze mail niet.',
]

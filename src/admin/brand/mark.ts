/** The mark of Leidraad: a thread that leads through, and on. */
const thread = 'M9 6v13.5a3.5 3.5 0 0 0 7 0v-5a3.5 3.5 0 0 1 7 0V26'

/** On a coloured ground, as text of an SVG image. */
export const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d4f8c"/><path d="${thread}" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** For an address: nobody has to serve it. */
export const markAddress = `data:image/svg+xml,${encodeURIComponent(markSvg)}`

/** What is said to whoever calls a part of the admin that this platform does not use. */
export const serverFunctions = {
  nl: { refused: 'Dit kan niet op dit platform. Gebruik de knoppen op de pagina zelf.' },
  en: { refused: 'This platform does not offer that. Use the buttons on the page itself.' },
}

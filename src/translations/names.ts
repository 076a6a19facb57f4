/** What is said of a name with something in it that nobody sees. */
export const names = {
  nl: { unseen: 'Er zit een onzichtbaar teken in deze naam. Wis hem en typ hem opnieuw.' },
  en: { unseen: 'There is an invisible character in this name. Clear it and type it again.' },
}

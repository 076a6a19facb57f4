/** In which people read: forms, pages, mails and documents. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

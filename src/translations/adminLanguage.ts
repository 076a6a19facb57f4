/** The choice of the admin's language, which Payload keeps in a cookie under any prefix. */
export const adminLanguageIn = (cookies: string): string | undefined =>
  /-lng=([a-z]+)/.exec(cookies)?.[1]

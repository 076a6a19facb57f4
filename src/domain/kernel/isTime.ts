/** A time of day as `14:05`, from `00:00` until `23:59`. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

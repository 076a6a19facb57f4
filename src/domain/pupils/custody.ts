/**
 * Custody (gezag): who has it decides for the child, consents, and may see the file. Who has not is
 * told what matters about the child unless that would harm it, and sees no file
 * (https://www.privacy-web.nl/vragen/hebben-ouders-recht-op-inzage-in-het-leerlingdossier-van-hun-kind):
 * a school may ask them too, but is never proposed to.
 */

/** Who was written down without a word of it has it: that is where the form of a pupil begins. */
export const withCustody = <G extends { hasCustody?: boolean | null }>(
  guardians: readonly G[] | null | undefined,
): G[] => (guardians ?? []).filter(({ hasCustody }) => hasCustody !== false)

export const withoutCustody = <G extends { hasCustody?: boolean | null }>(
  guardians: readonly G[] | null | undefined,
): G[] => (guardians ?? []).filter(({ hasCustody }) => hasCustody === false)

/** Judges passwords by what people choose and attackers try first. */
export type PasswordJudge = {
  /**
   * Whether a password is found within a million tries, which is what attackers have through a
   * log-in page. `known`: what everybody knows of the person, to be tried first of all.
   */
  isEasy: (password: string, known: readonly string[]) => boolean
}

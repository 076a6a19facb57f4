export type Browser = {
  path: string
  /** What its process needs besides the environment of this one. */
  environment?: Record<string, string>
}

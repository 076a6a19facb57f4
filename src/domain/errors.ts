/**
 * The errors Leidraad throws: a broken rule or a failing world.
 *
 * What a person can meet and must be shown as a list (invalid answers, a failed verification) is
 * returned, not thrown. `message` is for the log; the person's text is found by `code` in
 * `translations/errors.ts`. Codes are permanent.
 */
const statuses = {
  'access.denied': 403,
  'access.lastAdministrator': 409,
  'access.loggedOut': 403,
  'access.membership.incomplete': 422,
  'access.place.missing': 422,
  'access.tenantChange': 403,
  'access.tenantMismatch': 403,
  'audit.append.conflict': 409,
  'configuration.invalid': 500,
  'contribution.closed': 409,
  'contribution.invalid': 422,
  'contribution.token.invalid': 404,
  'conversation.closed': 409,
  'conversation.guest.last': 409,
  'conversation.guest.tooMany': 409,
  'conversation.guest.withdrawn': 409,
  'conversation.invalid': 422,
  'conversation.minutes.early': 409,
  'conversation.minutes.invalid': 422,
  'conversation.phase': 409,
  'conversation.remind.tooOften': 429,
  'conversation.token.invalid': 404,
  'conversation.tooMany': 409,
  'database.busy': 503,
  'database.unavailable': 503,
  'database.write.outsideTransaction': 500,
  'export.tooMany': 422,
  'files.missing': 422,
  'files.tooLarge': 413,
  'files.tooMany': 409,
  'files.type': 415,
  'forms.answers.invalid': 422,
  'forms.definition.invalid': 422,
  'forms.tooHeavy': 422,
  'forms.tooLarge': 413,
  'import.encrypted': 422,
  'import.notDocx': 415,
  'import.broken': 422,
  'import.busy': 503,
  'import.failed': 500,
  'import.tooLarge': 413,
  'import.kind.unknown': 422,
  'import.template.invalid': 422,
  'import.template.newer': 422,
  'import.template.notTemplate': 415,
  'layout.failed': 422,
  'layout.invalid': 422,
  'layout.limit': 422,
  'mail.failed': 503,
  'mail.refused': 422,
  'plan.end.reason': 422,
  'plan.end.refused': 409,
  'plan.followed': 409,
  'plan.evaluate.closed': 409,
  'plan.evaluate.day': 409,
  'plan.evaluate.fixed': 409,
  'plan.evaluate.noTemplate': 409,
  'plan.evaluate.refused': 409,
  'plan.evaluate.version': 409,
  'plan.evaluate.wordless': 409,
  'plan.follow.refused': 409,
  'plan.follow.fixed': 409,
  'plan.carried.unknown': 409,
  'plan.incomplete': 422,
  'plan.locked': 409,
  'plan.move.refused': 409,
  'plan.resume.refused': 409,
  'plan.revision.stale': 409,
  'plan.source.unchanged': 409,
  'plan.subject.missing': 422,
  'plan.subject.other': 422,
  'preference.key': 422,
  'preference.tooLarge': 413,
  'printing.failed': 500,
  'printing.busy': 503,
  'printing.glyph': 422,
  'printing.inaccessible': 422,
  'printing.textLost': 500,
  'printing.timeout': 503,
  'printing.tooHeavy': 422,
  'printing.tooLarge': 422,
  'printing.tooLong': 422,
  'printing.unavailable': 503,
  'prints.choice.missing': 422,
  'prints.closed': 409,
  'prints.none': 422,
  'prints.rights.changed': 403,
  'prints.running': 409,
  'prints.tooMany': 422,
  'query.invalid': 400,
  'record.immutable': 403,
  'record.inUse': 409,
  'record.notFound': 404,
  'request.busy': 503,
  'request.late': 408,
  'request.lineFull': 503,
  'request.tooLarge': 413,
  'request.tooOften': 429,
  'request.unanswered': 503,
  'sealing.certificate.expired': 500,
  'sealing.certificate.noKey': 500,
  'sealing.failed': 500,
  'sealing.passphrase.wrong': 500,
  'share.closed': 409,
  'share.invalid': 422,
  'share.remind.tooOften': 429,
  'share.token.invalid': 404,
  'remark.invalid': 422,
  'remark.tooMany': 409,
  'signing.closed': 409,
  'signing.consent.missing': 409,
  'signing.consent.unasked': 422,
  'signing.file.lost': 500,
  'signing.intent.unknown': 422,
  'signing.name.missing': 422,
  'signing.notYourTurn': 409,
  'signing.reason.missing': 422,
  'signing.refusal.left': 409,
  'signing.remind.tooOften': 429,
  'signing.signature.invalid': 422,
  'signing.signers.invalid': 422,
  'signing.statement.missing': 422,
  'signing.token.invalid': 404,
  'standard.incomplete': 422,
  'standard.unchanged': 409,
  'storage.unavailable': 503,
  'verification.busy': 503,
  'verification.failed': 500,
  'verification.limit': 422,
} as const

/** Which rule was broken, or what failed; each belongs to one HTTP status. Codes are permanent. */
export type ErrorCode = keyof typeof statuses

/** `message` is for the log; the text for a person is found by `code`. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  /** Values for whoever asked, answers to a plan among them; a log that lists an error skips it. */
  declare readonly data: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    message: string,
    { data = {}, cause }: { data?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.code = code
    Object.defineProperty(this, 'data', { value: data, enumerable: false })
  }

  get status(): number {
    return statuses[this.code]
  }
}

/** By name and code, not `instanceof`: the package may be loaded twice in one process. */
export const isDomainError = (value: unknown): value is DomainError =>
  value instanceof Error && value.name === 'DomainError' && 'code' in value

export const statusOf = (code: ErrorCode): number => statuses[code]

/** Seconds after which trying again makes sense; undefined for what does not pass by itself. */
export const retryAfterOf = (code: ErrorCode): number | undefined =>
  statuses[code] !== 503 ? undefined : code === 'database.busy' ? 5 : 60

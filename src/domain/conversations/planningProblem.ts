/** What can be wrong with what a planner sent; every problem is told, none is thrown. */
export type PlanningProblem = {
  code:
    | 'moments'
    | 'date'
    | 'time'
    | 'order'
    | 'past'
    | 'far'
    | 'skipped'
    | 'double'
    | 'place'
    | 'link'
    | 'message'
    | 'guests'
    | 'guest'
    | 'email'
    | 'senderAddress'
    | 'plannerAddress'
    | 'invitedGuest'
    | 'doubleGuest'
    | 'role'
    | 'colleague'
  /** Place in the list that was sent, of a moment or a guest. */
  index?: number
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: PlanningProblem[] }

/**
 * What the plan that follows takes over of an answer: all of it, all of it to be looked at again, or
 * nothing. Whatever it takes over, a person confirms.
 */
export const carries = ['keep', 'review', 'leave'] as const
export type Carry = (typeof carries)[number]

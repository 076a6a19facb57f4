/** The parts of the screen of a plan, in order; each has an address of its own: `?tab=sign`. */
export const tabs = ['fill', 'talk', 'sign', 'history'] as const
export type Tab = (typeof tabs)[number]

export const tabOf = (asked: string | null): Tab => tabs.find((tab) => tab === asked) ?? 'fill'

export const tabQuery = (tab: Tab): `?tab=${Tab}` => `?tab=${tab}`

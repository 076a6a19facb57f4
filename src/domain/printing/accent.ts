/**
 * The school's one accent colour, made readable: text in it on white has a contrast of at least
 * 4.5 to 1 (WCAG 2.2, 1.4.3). A paler colour keeps its hue and is darkened until it does.
 */
const DEFAULT_ACCENT = '#0b5563'
export const MINIMUM_CONTRAST = 4.5
const DARKEN = 0.94

type Channels = [red: number, green: number, blue: number]

function channelsOf(colour: string): Channels | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  if (!match) {
    return undefined
  }
  const [, red = '', green = '', blue = ''] = match
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)]
}

const linear = (channel: number) => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ([red, green, blue]: Channels) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const contrast = (channels: Channels) => 1.05 / (luminance(channels) + 0.05)

const toHex = (channels: Channels) =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

/** Contrast of a `#rrggbb` colour with white: 1 to 21; 1 for what is no colour. */
export function contrastOnWhite(colour: string): number {
  const channels = channelsOf(colour)
  return channels ? contrast(channels) : 1
}

/** The given colour, darkened where needed; the house's own where it is no `#rrggbb`. */
export function readableAccent(colour: string | undefined): string {
  let channels = channelsOf(colour ?? DEFAULT_ACCENT) ?? channelsOf(DEFAULT_ACCENT) ?? [0, 0, 0]
  while (contrast(channels) < MINIMUM_CONTRAST) {
    channels = channels.map((channel) => Math.floor(channel * DARKEN)) as Channels
  }
  return toHex(channels)
}

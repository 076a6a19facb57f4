/** Whose request it is on the network, as far as it can be known. */

export type Heard = {
  /** Who is at the other end of the connection. */
  peer: string | undefined
  /** `X-Forwarded-For`: anybody may write it, every proxy adds whom it heard. */
  forwarded: string | undefined
  /** How many proxies of our own stand before the server. */
  proxies: number
}

/** The address that the outermost proxy of our own heard; without one, the other end itself. */
export function clientAddress({ peer, forwarded, proxies }: Heard): string | undefined {
  if (proxies === 0) {
    return peer === undefined ? undefined : networkOf(peer)
  }
  const heard = (forwarded ?? '').split(',').map((part) => part.trim())
  const address = heard.at(-proxies)
  return address ? networkOf(address) : undefined
}

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Of IPv6 the first 64 bits: whoever has one address of a network has all of them. */
function networkOf(address: string): string {
  const mapped = IPV4_IN_IPV6.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) {
    return mapped ?? address.slice(0, 45)
  }
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length)
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...after]
  return `${all.slice(0, 4).map(shortest).join(':')}::/64`
}

const shortest = (group: string): string => group.replace(/^0+(?=.)/, '').slice(0, 4)

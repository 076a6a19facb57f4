import { describe, expect, it } from '@jest/globals'

import { clientAddress } from './clientAddress.js'

const forged = '203.0.113.9'

describe('clientAddress', () => {
  it('believes no header when there is no proxy of our own', () => {
    expect(clientAddress({ peer: '192.0.2.1', forwarded: forged, proxies: 0 })).toBe('192.0.2.1')
    expect(clientAddress({ peer: undefined, forwarded: forged, proxies: 0 })).toBeUndefined()
  })

  it('takes what the outermost proxy of our own added, not what was sent to it', () => {
    const forwarded = `${forged}, 192.0.2.1, 198.51.100.2`
    const peer = '127.0.0.1'
    expect(clientAddress({ peer, forwarded, proxies: 1 })).toBe('198.51.100.2')
    expect(clientAddress({ peer, forwarded, proxies: 2 })).toBe('192.0.2.1')
  })

  it('knows nobody when the proxies said less than was promised', () => {
    expect(clientAddress({ peer: '127.0.0.1', forwarded: undefined, proxies: 1 })).toBeUndefined()
    expect(clientAddress({ peer: '127.0.0.1', forwarded: forged, proxies: 2 })).toBeUndefined()
  })

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('takes %s as %s', (peer, network) => {
    expect(clientAddress({ peer, forwarded: undefined, proxies: 0 })).toBe(network)
  })
})

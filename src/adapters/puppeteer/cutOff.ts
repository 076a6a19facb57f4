/**
 * Cuts a page off from everything but itself: what stands in the document as `data:` is read, every
 * other request is refused, and so is every frame; the page is offline besides.
 *
 * Puppeteer's own interception asks about every request, with its whole address: a document with
 * fonts and pictures inside went back and forth once more. Here the browser asks only about what is
 * refused anyway.
 */
import type { CDPSession, Protocol } from 'puppeteer-core'

const CARRIED = 'data:'

/** RFC 3986, 3.1, and the colon behind it; a browser writes it in small letters. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789+-.:')

/** The patterns know no “not”: all that departs from the word at one of its letters. */
const allBut = (word: string): string[] =>
  Array.from(word).flatMap((letter, index) =>
    letters.filter((other) => other !== letter).map((other) => `${word.slice(0, index)}${other}*`),
  )

const patterns: Protocol.Fetch.RequestPattern[] = [
  ...allBut(CARRIED).map((urlPattern) => ({ urlPattern })),
  // A frame is a page of its own, whatever it is made of.
  { urlPattern: `${CARRIED}*`, resourceType: 'Document' },
]

export async function cutOff(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    // A page that is gone asks for nothing more.
    session
      .send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
      .catch(() => undefined)
  })
  await session.send('Fetch.enable', { patterns })
  await session.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  })
}

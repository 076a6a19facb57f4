/** Somebody who uses no mouse: goes from stop to stop with Tab, and works with keys alone. */
import type { KeyInput, Page } from 'puppeteer-core'

const MAX_STOPS = 150
const MAX_STEPS = 30

export type Keyboard = ReturnType<typeof keyboardOf>

/** Typing that React has rendered before the next key. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 120))

export function keyboardOf(page: Page) {
  const press = async (...keys: KeyInput[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await settle()
    }
  }
  /** Keys held down together: `chord('Control', 's')`. */
  const chord = async (...keys: KeyInput[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.down(key)
    }
    for (const key of keys.toReversed()) {
      await page.keyboard.up(key)
    }
    await settle()
  }
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text)
    await settle()
  }
  const isAt = (selector: string, text: string): Promise<boolean> =>
    page.evaluate(
      (wanted, words) => {
        const { activeElement: at } = document
        const label = at?.closest('label')?.textContent ?? ''
        const named = `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''} ${label}`
        return at !== null && at.matches(wanted) && named.includes(words)
      },
      selector,
      text,
    )
  /** Tab until the stop that matches, and says this. */
  const tabTo = async (selector: string, text = ''): Promise<void> => {
    for (let stops = 0; stops < MAX_STOPS; stops += 1) {
      if (await isAt(selector, text)) {
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`No stop ${selector} ${text} can be reached with Tab`)
  }
  /** In a list that is one stop: to its first entry, then down until the one that says this. */
  const arrowTo = async (selector: string, text: string): Promise<void> => {
    await tabTo(selector)
    for (const key of ['ArrowUp', 'ArrowDown'] as const) {
      for (let steps = 0; steps < MAX_STEPS; steps += 1) {
        if (await isAt(selector, text)) {
          return
        }
        await page.keyboard.press(key)
      }
    }
    throw new Error(`No entry ${selector} ${text} can be reached with the arrows`)
  }
  return { press, chord, type, tabTo, arrowTo }
}

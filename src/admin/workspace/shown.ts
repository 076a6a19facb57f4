'use client'

import { createContext, useContext } from 'react'

const Shown = createContext(true)

/** Around a part of the page that stays there when it is hidden. */
export const ShownProvider = Shown.Provider

/** Whether somebody sees this part of the page now. */
export const useIsShown = (): boolean => useContext(Shown)

import type { FrameView } from '@connect/core'
import { createContext, useContext } from 'react'

const Context = createContext<FrameView | null>(null)

/** What every screen shows around itself, for whatever stands within. null only where the frame itself could not be had. */
export const useFrameView = (): FrameView | null => useContext(Context)
export const FrameViewProvider = Context.Provider

import type { Log } from '@connect/core'

/** Nobody reads the log of a test. */
export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

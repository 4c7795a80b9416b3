/** How often a screen is read anew: while something runs, and otherwise, so that a run begun in another window is seen in this one. */
export const refreshPace = (isRunning: boolean): number => (isRunning ? 3_000 : 30_000)

/** Between one part's noticing and the next one's being told. */
const calmMs = 800

/** Tells when nothing has been under way for a moment. */
export function createQuiet(ask: () => Promise<readonly string[]>) {
  let since: number | null = null
  let last: readonly string[] = []
  return {
    /** Asks once; true: quiet for long enough. */
    look: async (): Promise<boolean> => {
      const asked = Date.now()
      last = await ask()
      if (last.length > 0) since = null
      else since ??= asked
      return since !== null && asked - since >= calmMs
    },
    waitingFor: (): readonly string[] => last,
  }
}

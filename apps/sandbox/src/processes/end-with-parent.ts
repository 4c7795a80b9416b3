/** Ends this process when its supervisor is gone (its channel closes) or asks it to, after `close` has run. */
export function endWithParent(close: () => Promise<void>): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    const forced = setTimeout(() => process.exit(1), 5_000)
    close().then(
      () => {
        clearTimeout(forced)
        process.exit(0)
      },
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('disconnect', end)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)
}

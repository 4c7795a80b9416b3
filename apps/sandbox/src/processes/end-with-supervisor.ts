/**
 * Loaded into every part before its own code (`--import`): when the supervisor is gone, however it went, the part ends as on SIGTERM, and at the
 * latest after some seconds. A part left behind would hold its port against the next start.
 */
const patienceMs = 5_000

const forced = () => {
  process.channel?.unref()
  setTimeout(() => process.exit(1), patienceMs).unref()
}
process.once('disconnect', () => {
  forced()
  process.kill(process.pid, 'SIGTERM')
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, forced)

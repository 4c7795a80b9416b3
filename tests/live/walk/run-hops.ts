import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { CheckResult } from '../../../apps/worker/src/walkthrough/walk.ts'
import { countsOf } from '../machine/recorded.ts'
import type { Hop, Live, LiveHop } from './live.ts'
import { told } from './told.ts'

/** Between two visits of the store, in milliseconds. */
const visitMs = 5_000

/** Goes from hop to hop; ends at the first that cannot go on, or where something is wrong that the next ones stand on. `stopped`: somebody wants it to end. */
export async function runHops(
  hops: readonly Hop[],
  given: Omit<Live, 'check' | 'measure' | 'until'>,
  { tell, stopped }: { tell(line: string): void; stopped(): boolean },
): Promise<readonly LiveHop[]> {
  const results: LiveHop[] = []
  let checks: CheckResult[] = []
  let measured: Record<string, unknown> = {}
  const live: Live = {
    ...given,
    check: (name, seen, expected) => checks.push({ name, ok: isDeepStrictEqual(seen, expected), seen, expected }),
    measure: (name, value) => {
      measured[name] = value
    },
    until: (look, isSo) => lookUntil(given.options, look, isSo, stopped),
  }
  for (const hop of hops) {
    if (stopped()) break
    checks = []
    measured = {}
    const [began, calls] = [performance.now(), given.machine.recorder.calls.length]
    const goesOn = await hop.run(live).then(
      () => true,
      (error: unknown) => {
        live.check('the hop could be walked', error instanceof Error ? error.message : String(error), 'no error')
        return false
      },
    )
    measured['requests to the store'] = countsOf(given.machine.recorder.calls.slice(calls))
    const result = { name: hop.name, seconds: (performance.now() - began) / 1000, checks, measured }
    results.push(result)
    for (const line of told(result)) tell(line)
    if (!goesOn) break
  }
  return results
}

async function lookUntil<Seen>(
  { store, patienceMs }: Live['options'],
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
  stopped: () => boolean,
): Promise<Seen> {
  const end = performance.now() + patienceMs
  let visited = 0
  for (;;) {
    const seen = await look()
    if (isSo(seen) || performance.now() > end || stopped()) return seen
    if (performance.now() - visited > visitMs) {
      visited = performance.now()
      // What any visit of a page does where the host has no cron job of its own.
      await fetch(`${store}/wp-cron.php?doing_wp_cron`, { signal: AbortSignal.timeout(60_000) }).catch(() => {})
    }
    await wait(400)
  }
}

import type { Clock, Log, Random, Timer } from '@connect/core'

/** What an adapter gets from outside, in a test: time only moves when somebody waits, chance is always the same, and what was waited and warned is kept. */
export function stillEnvironment(start = '2026-11-20T10:00:00Z') {
  let now = Date.parse(start)
  const sleeps: number[] = []
  const warnings: string[] = []
  const clock: Clock = { now: () => now }
  const timer: Timer = {
    sleep: async (ms) => {
      sleeps.push(ms)
      now += ms
    },
  }
  const random: Random = { uuid: () => 'uuid', fraction: () => 0.5 }
  const log: Log = { debug: () => {}, info: () => {}, warn: (message) => void warnings.push(message), error: () => {} }
  const pass = (ms: number): void => {
    now += ms
  }
  return { clock, timer, random, log, sleeps, warnings, pass }
}

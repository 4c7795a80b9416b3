/** How far the clock of a store is from ours, in words. `theirs`: Unix seconds, if it says. */
export function apart(theirs: unknown, now: number): string {
  if (typeof theirs !== 'number' || !Number.isFinite(theirs)) return 'the clock of the store is more than 5 minutes off'
  const seconds = Math.round(theirs - now / 1000)
  return `the clock of the store is ${spanOf(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead'}`
}

function spanOf(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`
  if (seconds < 120 * 60) return `${Math.round(seconds / 60)} minutes`
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} hours` : `${Math.round(seconds / 86_400)} days`
}

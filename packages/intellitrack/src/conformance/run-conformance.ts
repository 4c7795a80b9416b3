import type { Transport } from '@connect/core'
import { openBench } from './bench.ts'
import type { Check } from './check.ts'
import { accessChecks } from './checks/access.ts'
import { effectChecks } from './checks/effects.ts'
import { inventoryChecks } from './checks/inventory.ts'
import { itemChecks } from './checks/items.ts'
import { orderChecks } from './checks/orders.ts'
import { pickingChecks } from './checks/picking.ts'
import { summaryChecks } from './checks/summary.ts'
import { createReplyValidator } from './reply-validator.ts'

export interface ConformanceResult {
  readonly name: string
  readonly ok: boolean
  /** What was seen instead; null when the promise is kept. */
  readonly breach: string | null
}

export interface ConformanceOptions {
  readonly baseUrl: string
  /** Of a division kept for this: the run leaves items, stock and orders of its own there. */
  readonly storeKey: string
  readonly transport: Transport
  readonly nonce: string
  onResult?(result: ConformanceResult): void
}

export const conformanceChecks: readonly Check[] = [
  ...accessChecks,
  ...itemChecks,
  ...inventoryChecks,
  ...orderChecks,
  ...pickingChecks,
  ...summaryChecks,
  ...effectChecks,
]

/** Tells whoever implements the contract whether theirs is right: every promise is tried, none stops the others. */
export async function runConformance(options: ConformanceOptions): Promise<readonly ConformanceResult[]> {
  const bench = await openBench({ ...options, validate: createReplyValidator() })
  const results: ConformanceResult[] = []
  for (const check of conformanceChecks) {
    const breach = await check.run(bench).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    const result = { name: check.name, ok: breach === null, breach }
    results.push(result)
    options.onResult?.(result)
  }
  return results
}

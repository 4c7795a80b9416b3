import type { Problem } from '../client/problem.ts'
import type { RowWork } from './row-work.ts'

/** What a refusal says about a row. */
export interface Complaint {
  /** tracking: its stock is kept on something else than was said. */
  readonly kind: 'tracking' | 'gone' | 'untracked' | 'place' | 'quantity' | 'other'
  readonly sentence: string
}

/** The rows that the store names, with what it says of each; empty: it names none. It names things in its title, places in the list as fields. */
export function readRefusal(problem: Problem | null, rows: readonly RowWork[]): ReadonlyMap<RowWork, Complaint> {
  const found = new Map<RowWork, Complaint>()
  if (!problem) return found
  const byName = namesIn(problem.sentence)
  for (const row of rows) {
    const sentence = byName.get(`${row.holder.kind} ${row.holder.id}`) ?? byName.get(`location ${row.write.locationId}`)
    if (sentence !== undefined) found.set(row, { kind: kindOf(sentence), sentence })
  }
  for (const [field, text] of Object.entries(problem.fields)) {
    const place = /(?:^|\.)items?[.[]+(\d+)/.exec(field)?.[1]
    const row = place === undefined ? undefined : rows[Number(place)]
    if (row && !found.has(row)) found.set(row, { kind: kindOf(`${field} ${text}`), sentence: text })
  }
  return found
}

/** `variant_id 106`, `[product_id 113, product_id 114]`, `Locations with ids: [7]`: what is named, with the part of the sentence that names it. */
function namesIn(sentence: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of sentence.split(/[;,]\s*(?=items? with )/i)) {
    const words = part.replace(/^\[/, '').replace(/\]$/, '').trim()
    for (const [, kind, id] of part.matchAll(/\b(variant|product|location)[_ ]id[^\d,;]{0,4}(\d+)/gi))
      found.set(`${kind?.toLowerCase()} ${id}`, words)
    const places = /\blocations? with ids?\W{0,4}([\d,\s]+)/i.exec(part)?.[1]?.match(/\d+/g) ?? []
    for (const id of places) found.set(`location ${id}`, words)
  }
  return found
}

function kindOf(sentence: string): Complaint['kind'] {
  if (/tracked by/i.test(sentence)) return 'tracking'
  if (/not tracked|tracking is (?:off|disabled|none)/i.test(sentence)) return 'untracked'
  if (/\blocation/i.test(sentence)) return 'place'
  if (/quantity|below zero|negative|exceed|maximum/i.test(sentence)) return 'quantity'
  return /not found|does(?: not|n't) exist|invalid id|unknown/i.test(sentence) ? 'gone' : 'other'
}

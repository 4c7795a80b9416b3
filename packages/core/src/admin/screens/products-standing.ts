import { textOf } from '../../catalogue/index.ts'
import type { ProductReport } from '../reports.ts'
import type { Tone } from '../views/frame.ts'
import type { ProductRow } from '../views/products.ts'
import { counted } from '../wording/count.ts'
import { sentence } from '../wording/sentence.ts'
import { isEqual } from './products-stock.ts'

type Standing = Pick<ProductRow, 'state' | 'tone' | 'text'>

/** Which item a variant is, or why it is none. */
export function productStanding(report: ProductReport): Standing {
  const { link, variant, problems } = report
  const problem = problems[0]
  if (link === null) return notImported(report)
  const { state, tone } = linkWords[link.state](link.itemNumber)
  if (problem) return { state, tone: 'attention', text: sentence(problem.message) }
  if (link.state !== 'linked') return { state, tone, text: textOf(link.state === 'orphaned' ? 'orphaned' : 'item_key_changed').advice }
  if (variant.goneAt !== null) return { state, tone: 'neutral', text: textOf('variant_gone').advice }
  return { state, ...stockText(report) }
}

const linkWords: Readonly<
  Record<NonNullable<ProductReport['link']>['state'], (item: string) => { readonly state: string; readonly tone: Tone }>
> = {
  linked: (item) => ({ state: `Linked to item ${item}`, tone: 'success' }),
  number_changed: (item) => ({ state: `Linked to item ${item}, but its number has changed`, tone: 'attention' }),
  orphaned: (item) => ({ state: `Item ${item} is no longer kept in step`, tone: 'neutral' }),
}

/** The reason, from what is so of the variant, what stands as a problem, or what its timeline said last. */
function notImported({ variant, problems, latest }: ProductReport): Standing {
  const state = 'Not imported'
  const [problem] = problems
  if (problem) return { state, tone: 'critical', text: sentence(problem.message) }
  if (variant.goneAt !== null) return { state, tone: 'neutral', text: 'Deleted in the store.' }
  if (variant.kind !== 'physical') return { state, tone: 'neutral', text: reason(variant.kind) }
  if (variant.state === 'archived') return { state, tone: 'neutral', text: reason('archived') }
  if (latest && latest.result !== 'applied')
    return { state, tone: 'attention', text: sentence(latest.message || textOf(latest.code).title) }
  return { state, tone: 'attention', text: 'It comes in with the next import of products.' }
}

const reason = (code: string): string => `${textOf(code).title}. ${textOf(code).advice}`

function stockText({ variant, levels }: ProductReport): { readonly tone: Tone; readonly text: string } {
  if (!variant.tracksStock) return { tone: 'success', text: 'The store keeps no stock of it.' }
  const kept = levels.filter((level) => level.wanted !== null)
  const different = kept.filter((level) => !isEqual(level, false)).length
  if (kept.length === 0) return { tone: 'success', text: 'Its stock has not been sent yet.' }
  if (different === 0) return { tone: 'success', text: 'Stock is equal.' }
  return { tone: 'attention', text: `Stock differs at ${counted(different, 'location')}. ${textOf('level_differs').advice}` }
}

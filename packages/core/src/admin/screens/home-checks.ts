import type { HomeReport } from '../reports.ts'
import type { Notice } from '../views/frame.ts'
import { counted } from '../wording/count.ts'

/** What should be mended in the store's catalogue before orders ship: items without stock keeping, and those without a SKU (IM-04, IM-05, Q-08). */
export function catalogueChecks({ variants }: Pick<HomeReport, 'variants'>): readonly Notice[] {
  const { untracked, withoutSku } = variants
  const all: readonly (Notice | null)[] = [
    untracked === 0
      ? null
      : {
          tone: 'attention',
          title: `Inventory tracking is off for ${counted(untracked, 'item')}`,
          text: 'Their orders come in, but no stock is sent to the store, and the store may refuse to confirm their shipments. Turn tracking on in the store.',
          link: { label: 'Show them', screen: 'products', filter: 'no_tracking' },
        },
    withoutSku === 0
      ? null
      : {
          tone: 'attention',
          title: `${counted(withoutSku, 'product or variant has', 'products and variants have')} no SKU`,
          text: 'A picker finds an item by its SKU. Give each one in the store; it comes in with the next synchronization.',
          link: { label: 'Show them', screen: 'products', filter: 'no_sku' },
        },
  ]
  return all.filter((notice) => notice !== null)
}

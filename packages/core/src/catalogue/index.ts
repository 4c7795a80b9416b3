import { accessTexts } from './access.ts'
import { catalogueTexts } from './catalogue.ts'
import { orderTexts } from './orders.ts'
import { shipmentTexts } from './shipments.ts'
import { stockTexts } from './stock.ts'
import type { CodeText } from './text.ts'

export type { CodeText } from './text.ts'

/** What each code means and what to do about it: the one place for the words that screens, CLI and problems show. */
export const codeTexts: Readonly<Record<string, CodeText>> = {
  ...accessTexts,
  ...catalogueTexts,
  ...orderTexts,
  ...shipmentTexts,
  ...stockTexts,
}

/** The text of a code; of an unknown one (a warehouse's own, say) the code in words. */
export function textOf(code: string): CodeText {
  return (
    codeTexts[code] ?? { title: code.replaceAll('_', ' '), advice: 'Look at the message, mend the cause, then press Retry.', fix: 'retry' }
  )
}

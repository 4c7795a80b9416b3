/**
 * A text cut at the contract's limit, which counts characters as JSON Schema does (code points), and never within what a person sees
 * as one character: half an emoji or a letter without its accent is not what the merchant wrote.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit || [...text].length <= limit) return text
  let cut = ''
  let room = limit
  for (const { segment } of graphemes.segment(text)) {
    room -= [...segment].length
    if (room < 0) break
    cut += segment
  }
  return cut.trimEnd() || [...text].slice(0, limit).join('')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The same where there may be no text; a blank one counts as none, as the contract refuses empty names. */
export const cutOrNull = (text: string | null, limit: number): string | null => (text?.trim() ? cutText(text.trim(), limit) : null)

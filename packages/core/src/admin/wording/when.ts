import { dayBefore } from '../../scheduling/due-requests.ts'
import { localTimeOf } from '../../scheduling/local-time.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** An instant as the clock on the connection's wall shows it: "Today at 14:05", "Yesterday at 09:10", "3 March at 14:05", "3 March 2025 at 14:05". */
export function when(instant: number | string, timeZone: string, now: number): string {
  const { date, time } = localTimeOf(instant, timeZone)
  return `${dayInWords(date, localTimeOf(now, timeZone).date)} at ${time}`
}

/** A local date beside the local date of today. */
export function dayInWords(date: string, today: string): string {
  if (date === today) return 'Today'
  if (date === dayBefore(today)) return 'Yesterday'
  if (dayBefore(date) === today) return 'Tomorrow'
  return date.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(date) : `${dayAndMonth(date)} ${date.slice(0, 4)}`
}

/** "3 March". */
export const dayAndMonth = (date: string): string => `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`

/** Inside a sentence: "today at 14:05". */
export const midSentence = (words: string): string =>
  /^(Today|Yesterday|Tomorrow)\b/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

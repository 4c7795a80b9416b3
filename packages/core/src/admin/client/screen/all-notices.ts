import type { Notice } from '../../views/frame.ts'

/** What is said on every screen, then what this one adds: what both say is said once. */
export function allNotices(everywhere: readonly Notice[], own: readonly Notice[]): readonly Notice[] {
  const known = new Set(everywhere.map(noticeKey))
  return [...everywhere, ...own.filter((notice) => !known.has(noticeKey(notice)))]
}

/** Tells one notice from another. */
export const noticeKey = ({ title, text }: Pick<Notice, 'title' | 'text'>): string => `${title} ${text}`

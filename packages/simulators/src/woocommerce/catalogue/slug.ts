import type { SiteContext } from '../context.ts'
import { holders } from './holders.ts'

/** `sanitize_title`: without accents and signs, in lower case, words joined by hyphens; other scripts are kept. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/&.+?;/g, '')
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic} _-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-')
}

/** As it is stored: what is not ASCII is percent-encoded in lower case. */
export function storedSlug(title: string): string {
  return encodeURIComponent(slugOf(title)).replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase())
}

/** With a number behind it where another product has it. */
export function freeSlug(context: SiteContext, title: string, id: number): string {
  const wanted = storedSlug(title)
  const isFree = (slug: string) => holders(context, 'slug', slug).every((one) => one === id)
  let slug = wanted
  for (let number = 2; !isFree(slug); number++) slug = `${wanted}-${number}`
  return slug
}

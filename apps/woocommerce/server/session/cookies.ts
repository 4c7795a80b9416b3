import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'

/** session: who works. begin: which browser has begun to connect a store. */
export type CookieName = 'session' | 'begin'

type Parts = Pick<Composition, 'origin'>

/** The cookie as this app set it; null: there is none. */
export function cookieIn(parts: Parts, request: Request, name: CookieName): string | null {
  const wanted = `${fullName(parts, name)}=`
  const found = (request.get('cookie') ?? '').split(';').find((one) => one.trim().startsWith(wanted))
  return found?.trim().slice(wanted.length) || null
}

/** No script reads it, no other page's form sends it, and over HTTPS no other host of the domain can set it. */
export function setCookie(parts: Parts, response: Response, name: CookieName, value: string, lifeMs: number): void {
  const secure = isSecure(parts) ? '; Secure' : ''
  response.append(
    'set-cookie',
    `${fullName(parts, name)}=${value}; Path=/; Max-Age=${Math.floor(lifeMs / 1000)}; HttpOnly; SameSite=Lax${secure}`,
  )
}

const fullName = (parts: Parts, name: CookieName): string => `${isSecure(parts) ? '__Host-' : ''}intellitrack-${name}`

/** Always, but for a sandbox on plain HTTP. */
const isSecure = ({ origin }: Parts): boolean => origin.startsWith('https://')

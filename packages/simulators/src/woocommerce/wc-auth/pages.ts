import type { ServerResponse } from '../../server/http.ts'
import type { SiteUser } from '../model/site.ts'
import { backTo, type HandOver } from './hand-over.ts'

/** Somewhat as the store's own: one white box in the middle. */
const STYLE =
  'body{max-width:34rem;margin:2rem auto;padding:1.5rem;font:16px/1.5 sans-serif;color:#3c434a;background:#fff;border:1px solid #c3c4c7}h1{font-size:1.4rem;font-weight:400}html{background:#f0f0f1;padding:0 1rem}.button,button{display:inline-block;padding:.5rem 1.25rem;border:1px solid #674399;border-radius:3px;font:inherit;color:#674399;background:#fff;text-decoration:none;cursor:pointer}.wc-auth-approve{color:#fff;background:#674399}'
const TITLE = 'Application authentication request'
const ACCESS = { read: 'Read', write: 'Write', read_write: 'Read/Write' } as const
const TASKS = {
  read: ['View coupons', 'View customers', 'View orders and sales reports', 'View products'],
  write: ['Create webhooks', 'Create coupons', 'Create customers', 'Create orders', 'Create products'],
  read_write: [
    'Create webhooks',
    'View and manage coupons',
    'View and manage customers',
    'View and manage orders and sales reports',
    'View and manage products',
  ],
} as const

/** The page on which the merchant approves. */
export function grantPage(asked: HandOver, user: SiteUser, grantUrl: string): ServerResponse {
  const app = escaped(asked.appName)
  return html(
    200,
    TITLE,
    `<h1>${app} would like to connect to your store</h1>
<p>This will give &quot;<strong>${app}</strong>&quot; <strong>${ACCESS[asked.scope]}</strong> access which will allow it to:</p>
<ul class="wc-auth-permissions">${TASKS[asked.scope].map((task) => `<li>${task}</li>`).join('')}</ul>
<p>Approving will share credentials with <strong>${escaped(new URL(asked.callbackUrl).hostname)}</strong>. Do not proceed if this looks suspicious in any way.</p>
<div class="wc-auth-logged-in-as"><p>Logged in as ${escaped(user.name)} <a class="wc-auth-logout" href="#">Logout</a></p></div>
<p class="wc-auth-actions"><a class="button wc-auth-approve" href="${escaped(grantUrl)}">Approve</a> <a class="button wc-auth-deny" href="${escaped(backTo(asked, 0))}">Deny</a></p>`,
  )
}

/** The form for somebody who is not logged in. No recording: the real one asks for a password, this one only for who it is. */
export function loginPage(asked: HandOver, users: readonly SiteUser[], action: string): ServerResponse {
  const buttons = users.map(({ login, name }) => `<button name="log" value="${escaped(login)}">${escaped(name)}</button>`).join(' ')
  return html(
    200,
    TITLE,
    `<h1>${escaped(asked.appName)} would like to connect to your store</h1><form method="post" action="${escaped(action)}">${buttons}</form>`,
  )
}

export function deniedPage(reason: string): ServerResponse {
  return html(401, 'Access denied', `<p>Error: ${escaped(reason)}</p>`)
}

export function redirect(location: string, cookie?: string): ServerResponse {
  const headers = {
    location,
    'content-type': 'text/html; charset=UTF-8',
    ...(cookie ? { 'set-cookie': `${cookie}; Path=/; HttpOnly; Secure; SameSite=Lax` } : {}),
  }
  return { status: 302, headers, body: '' }
}

function html(status: number, title: string, content: string): ServerResponse {
  const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
  const head = `<head>${meta}<title>${title}</title><style>${STYLE}</style></head>`
  const body = `<!DOCTYPE html>\n<html lang="en-US">${head}<body class="wc-auth wp-core-ui">${content}</body></html>\n`
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

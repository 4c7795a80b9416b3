import type { Rejected } from '@connect/core'
import { isPrivateRefusal } from '@connect/http'

/** Why a store cannot be connected without the plugin, with what to do. */
export function restStoreRefused({ code, message }: Rejected): string {
  if (isPrivateRefusal(message)) return 'That address cannot be reached from outside: the store needs an address on the public internet.'
  const next = remedies[code]
  return next ? `${message} ${next}` : message
}

const remedies: Readonly<Record<string, string>> = {
  store_not_encrypted:
    'Over plain HTTP a store ignores every key, and anybody on the way could read what is sent. Give the site a certificate, then enter its address with https.',
  store_answers_page: 'Look whether the address is right, and whether a firewall or security plugin closes /wp-json.',
  intellitrack_unreachable: 'Look whether the address is right and the site is up.',
}

import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the public internet. Loopback, private, link-local, multicast, shared and reserved ranges do not;
 * an IPv6 address that carries an IPv4 one (mapped, 6to4, NAT64, Teredo) is judged fail closed: only plain unicast passes.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%')[0] ?? ''
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.process(bare)
  return parsed.range() === 'unicast' && !reservedToo(parsed.toString())
}

/** The address written in a URL's host, without brackets; null when the host is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  return ipaddr.isValid(bare) ? bare : null
}

/** Ranges that ipaddr.js counts as unicast although nobody on the public internet lives there. */
function reservedToo(address: string): boolean {
  return address.startsWith('::') || address.startsWith('fec0:')
}

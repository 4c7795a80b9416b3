/** A pairing code as it was typed, made what it was given as: without case, spaces and hyphens, letters that look like digits read as those. null: no such code. */
export function readPairingCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return plain !== '' && [...plain].every((sign) => PAIRING_ALPHABET.includes(sign)) ? plain : null
}

/** In groups of five, as it is shown. */
export const showPairingCode = (code: string): string => code.match(/.{1,5}/g)?.join('-') ?? ''

export const PAIRING_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

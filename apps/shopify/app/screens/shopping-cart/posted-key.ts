import type { WarehouseKey } from '@connect/core'
import { z } from 'zod'

const key = z.object({ address: z.string().max(2_000), storeKey: z.string().max(2_000) })

/** Address and Store Key as they were posted. Nothing of them is ever part of an error's text. */
export function postedKey(form: FormData): WarehouseKey {
  const { data } = key.safeParse({ address: form.get('address'), storeKey: form.get('storeKey') })
  if (!data) throw new Response('This screen has no such form.', { status: 400 })
  return { address: data.address.trim(), storeKey: data.storeKey.trim() }
}

import type { WarehouseKey } from '@connect/core'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const key = z.object({ address: z.string().max(2_000), storeKey: z.string().max(2_000) })

/** Address and Store Key as they were posted. Nothing of them is ever part of an error's text. */
export function postedKey(form: FormData): WarehouseKey {
  const { data } = key.safeParse({ address: form.get('address'), storeKey: form.get('storeKey') })
  if (!data) throw new Refusal(400, 'This screen has no such form.')
  return { address: data.address.trim(), storeKey: data.storeKey.trim() }
}

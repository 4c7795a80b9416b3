import { healthOf } from '@connect/store-app'
import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'

export async function healthz(parts: Composition, _: Request, response: Response): Promise<void> {
  const { status, body } = await healthOf(parts, 'woocommerce-app')
  response.status(status).json(body)
}

import type { ActionResult } from '@connect/core'
import { unreached } from '@connect/core/client'
import type { ClientActionFunctionArgs } from '@remix-run/react'

/** A click that did not reach the server is refused like any other, beneath its button; the screen stays. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<ActionResult> {
  try {
    return await serverAction<ActionResult>()
  } catch (error) {
    if (error instanceof TypeError) return unreached
    throw error
  }
}

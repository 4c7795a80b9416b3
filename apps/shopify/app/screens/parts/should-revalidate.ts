import { isUnreached } from '@connect/core/client'
import type { ShouldRevalidateFunction } from '@remix-run/react'

/** After a click that did not reach the server there is nothing new to read, and no way to read it: the screen stays as it is. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  isUnreached(actionResult) ? false : defaultShouldRevalidate

import type { Answer } from '../server/endpoint.ts'
import { wpError } from '../server/error.ts'

export function authenticationError(message: string): Answer {
  return wpError(401, 'woocommerce_rest_authentication_error', message)
}

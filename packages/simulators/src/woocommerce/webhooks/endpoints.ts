import type { AnyEndpoint } from '../server/endpoint.ts'

export const webhookEndpoints: readonly AnyEndpoint[] = []

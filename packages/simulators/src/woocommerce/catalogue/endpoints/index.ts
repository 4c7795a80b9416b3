import type { Endpoint } from '../../server/endpoint.ts'

export const catalogueEndpoints: readonly Endpoint[] = []

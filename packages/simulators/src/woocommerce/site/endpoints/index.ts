import type { Endpoint } from '../../server/endpoint.ts'

export const siteEndpoints: readonly Endpoint[] = []

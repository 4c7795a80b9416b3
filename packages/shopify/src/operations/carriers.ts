import { z } from 'zod'
import { connection, type Operation, text } from './operation.ts'

const service = z.object({ id: z.string(), name: text, formattedName: text, active: z.boolean() })
const carrierData = z.object({ carrierServices: connection(service) })

/** Carrier services: apps and integrations that quote rates at checkout. */
export const carrierServices: Operation<z.infer<typeof carrierData>> = {
  name: 'CarrierServices',
  kind: 'query',
  sizes: { first: 100 },
  points: 9,
  data: carrierData,
  text: `query CarrierServices($first: Int!, $after: String) {
  carrierServices(first: $first, after: $after) {
    nodes { id name formattedName active }
    pageInfo { hasNextPage endCursor }
  }
}`,
}

const participant = z.object({
  __typename: z.literal('DeliveryParticipant'),
  carrierService: z.object({ id: z.string(), name: text, formattedName: text }),
  participantServices: z.array(z.object({ name: z.string(), active: z.boolean() })),
})
const provider = z.union([participant, z.object({ __typename: z.string() })])
const method = z.object({ id: z.string(), name: z.string(), active: z.boolean(), rateProvider: provider.nullish() })
const zone = z.object({ methodDefinitions: connection(method) })
const profile = z.object({ id: z.string(), profileLocationGroups: z.array(z.object({ locationGroupZones: connection(zone) })) })
const methodData = z.object({ deliveryProfiles: connection(profile) })
export type MethodNode = z.infer<typeof method>
export type Participant = z.infer<typeof participant>

/** The shipping methods a merchant set up, by delivery profile and zone: what a buyer sees at checkout. */
export const shippingMethods: Operation<z.infer<typeof methodData>> = {
  name: 'ShippingMethods',
  kind: 'query',
  sizes: { first: 10, zones: 50, methods: 50 },
  points: 240,
  data: methodData,
  text: `query ShippingMethods($first: Int!, $zones: Int!, $methods: Int!, $after: String) {
  deliveryProfiles(first: $first, after: $after) {
    nodes {
      id
      profileLocationGroups {
        locationGroupZones(first: $zones) {
          nodes {
            methodDefinitions(first: $methods) {
              nodes {
                id
                name
                active
                rateProvider {
                  __typename
                  ... on DeliveryParticipant {
                    carrierService { id name formattedName }
                    participantServices { name active }
                  }
                }
              }
              pageInfo { hasNextPage endCursor }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
}

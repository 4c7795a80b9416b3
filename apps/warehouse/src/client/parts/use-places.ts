import { useQuery } from '@tanstack/react-query'
import { unwrap } from '../api/api.ts'
import { useDivision, useSession } from '../api/session.tsx'

export interface Place {
  readonly id: string
  readonly name: string
  readonly siteId: string
  readonly siteName: string
  readonly quarantine: boolean
}

/** Every location of the division with its site, for choosing and for naming. */
export function usePlaces(): {
  readonly places: readonly Place[]
  readonly options: readonly { value: string; label: string }[]
  nameOf(id: string | null): string
} {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const { data } = useQuery({
    queryKey: ['places', divisionId],
    refetchInterval: false,
    queryFn: async (): Promise<Place[]> => {
      const sites = (await unwrap(api.GET('/v1/divisions/{divisionId}/sites', { params: { path: { divisionId } } }))).data
      const lists = await Promise.all(
        sites.map(async (site) => {
          const params = { path: { divisionId, siteId: site.id }, query: { limit: 500 } }
          const { data: rows } = await unwrap(api.GET('/v1/divisions/{divisionId}/sites/{siteId}/locations', { params }))
          return rows.map((row) => ({ id: row.id, name: row.name, siteId: site.id, siteName: site.name, quarantine: row.quarantine }))
        }),
      )
      return lists.flat()
    },
  })
  const places = data ?? []
  return {
    places,
    options: places.map((place) => ({
      value: place.id,
      label: `${place.siteName} / ${place.name}${place.quarantine ? ' (quarantine)' : ''}`,
    })),
    nameOf: (id) => {
      const place = places.find((one) => one.id === id)
      return place ? `${place.siteName} / ${place.name}` : '-'
    },
  }
}

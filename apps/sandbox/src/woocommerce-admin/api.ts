import { useQuery } from '@tanstack/react-query'
import { ask, type Rows } from '../admins/ask.ts'
import { site } from './site.ts'

/** A list of this site, as it is now; asked for anew every few seconds, as orders come and go. */
export const useList = <Row>(list: string) =>
  useQuery({
    queryKey: ['list', list],
    queryFn: async () => (await ask<Rows<Row>>(`sites/${site.path}/${list}?limit=100000`)).rows,
    refetchInterval: 3_000,
  })

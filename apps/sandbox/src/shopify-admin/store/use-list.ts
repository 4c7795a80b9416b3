import { useQuery } from '@tanstack/react-query'
import { listOf } from '../api.ts'

/** Everything of a kind in the store, looked at anew while it is looked at. */
export const useList = <Row>(store: string, list: string) =>
  useQuery({ queryKey: ['list', store, list], queryFn: () => listOf<Row>(store, list), refetchInterval: 5_000 })

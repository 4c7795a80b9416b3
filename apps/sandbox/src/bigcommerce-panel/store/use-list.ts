import { useQuery } from '@tanstack/react-query'
import { listOf } from '../api.ts'
import type { StatusDocument } from './documents.ts'

/** Everything of a kind in the store, looked at anew while it is looked at. */
export const useList = <Row>(store: string, list: string) =>
  useQuery({ queryKey: ['list', store, list], queryFn: () => listOf<Row>(store, list), refetchInterval: 5_000 })

/** A status as this store's merchant calls it. */
export function useStatusLabel(store: string): (id: number) => string {
  const statuses = useList<StatusDocument>(store, 'statuses').data ?? []
  return (id) => statuses.find((one) => one.id === id)?.label ?? `Status ${id}`
}

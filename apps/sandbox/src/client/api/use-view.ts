import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** A view of the sandbox, kept fresh while it is looked at. */
export const useView = <View>(path: string, enabled = true) => useQuery({ queryKey: [path], enabled, queryFn: () => api<View>(path) })

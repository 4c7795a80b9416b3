import { useInfiniteQuery } from '@tanstack/react-query'

export interface List<Row> {
  readonly rows: readonly Row[]
  readonly loading: boolean
  readonly error: Error | null
  /** null when everything is shown. */
  readonly more: (() => void) | null
}

/** A cursor-paged list, page after page on demand, refreshed while it is looked at. */
export function useList<Row>(
  key: readonly unknown[],
  load: (cursor: string | undefined) => Promise<{ readonly data: readonly Row[]; readonly nextCursor: string | null }>,
): List<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => load(pageParam),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  return {
    rows: query.data?.pages.flatMap((page) => page.data) ?? [],
    loading: query.isPending,
    error: query.error,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  }
}

import { Unavailable } from '@connect/core'
import { type ListPage, totalOf } from './pages.ts'

/**
 * All pages of a list that has no other way on than page numbers. When it got shorter meanwhile, rows behind have moved up by some places and the page before
 * is read again, so that none is missed; rows may come twice.
 */
export async function* numberedPages<Row>(
  pageSize: number,
  read: (page: number) => Promise<ListPage<Row>>,
): AsyncGenerator<readonly Row[]> {
  let known: number | null = null
  for (let page = 1, asked = 0; asked < MOST_PAGES; asked += 1) {
    const found = await read(page)
    const total = totalOf(found)
    yield found.data
    const isShorter = known !== null && total !== null && total < known
    known = total
    if (isShorter && page > 1) page -= 1
    else if (found.data.length < pageSize || (total !== null && page * pageSize >= total)) return
    else page += 1
  }
  throw new Unavailable('store', 'fault', 'A list of the store does not end')
}

const MOST_PAGES = 5000

import type { StoreContext } from '../../context.ts'
import type { Channel } from '../../model/store.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { v3Page } from '../../server/paging.ts'
import { channelsOf } from '../channels.ts'
import { profileOf } from '../profile.ts'

/** GET /v3/channels: the storefront that every store has, and the merchant's others. */
export function listChannels(context: StoreContext, { query }: ApiRequest): Answer {
  const { createdAt } = profileOf(context)
  const date = `${createdAt.slice(0, 19)}Z`
  const shown = ({ id, name }: Channel) => ({
    id,
    external_id: '',
    is_listable_from_ui: true,
    is_enabled: true,
    is_visible: true,
    status: 'active',
    name,
    type: 'storefront',
    platform: 'bigcommerce',
    date_created: date,
    date_modified: date,
    icon_url: '',
  })
  return v3Page(channelsOf(context), query, { usual: 50, most: 250 }, shown)
}

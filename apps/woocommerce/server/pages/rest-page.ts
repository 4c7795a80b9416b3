import { escaped } from '@connect/store-app'
import { addressField, field, refused } from './field.ts'
import type { PageWords } from './send-page.ts'

/** Asks for a store without the plugin: approved in the store itself, or by a key that somebody has made there. */
export const askForRestStore = (message: string | null = null, { address = '', withKeys = false } = {}): PageWords => ({
  title: 'Connect a store without the plugin',
  body: () => `${refused(message)}
      <p>Enter the address of your store. You then approve in the store itself that it is connected. Do the same to sign in to a store that is connected already.</p>
      <form method="post" action="/rest">
${addressField(address)}
        <button type="submit">Continue</button>
      </form>
      <details${withKeys ? ' open' : ''}>
        <summary>With a key of the REST API</summary>
        <p>In WordPress, under WooCommerce, Settings, Advanced, REST API, add a key with the permissions Read/Write, for a user who is an administrator or shop manager.</p>
        <form method="post" action="/rest">
${addressField(address, 'address-of-key')}
${field({ name: 'consumerKey', label: 'Consumer key', hint: 'It begins with ck_', required: true })}
${field({ name: 'consumerSecret', label: 'Consumer secret', hint: 'It begins with cs_. It is kept encrypted, and shown nowhere.', type: 'password', required: true })}
          <button type="submit">Connect</button>
        </form>
      </details>`,
})

/** Sends the browser to the store's own page. A link and no redirect: a form of ours may lead to no other site. */
export const approvePage = (storeKey: string, address: string, hasPlugin: boolean): PageWords => ({
  title: 'Approve in your store',
  body: () => `      <p>A page of <strong>${escaped(storeKey)}</strong> comes next. Sign in there as an administrator or shop manager, look whether the address of the page is your store’s, and click Approve.</p>
      <p>Your store then makes a key for this app: it may read and write products, orders and webhooks. An older key of this app’s can be removed under WooCommerce, Settings, Advanced, REST API.</p>
      ${hasPlugin ? '<p>The plugin is active in this store. It is better connected there, in WordPress under WooCommerce, IntelliTrack.</p>' : ''}
      <p><a class="button" href="${escaped(address)}" rel="noreferrer">Go to my store</a></p>`,
})

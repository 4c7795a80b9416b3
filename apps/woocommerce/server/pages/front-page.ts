import type { PageWords } from './send-page.ts'

/** Where the two ways to connect a store begin. */
export const frontPage: PageWords = {
  title: 'Connect a WooCommerce store',
  body: () => `      <h2>With the plugin</h2>
      <p>The plugin tells of each order the moment it changes, and writes stock for a thousand products at once. This is the way for nearly every store.</p>
      <p><a class="button" href="/connect">Get a pairing code</a></p>
      <h2>Without the plugin</h2>
      <p>Where no plugin can be installed, the store is connected by its REST API. You sign in to such a store here, too.</p>
      <p><a href="/rest">Connect or sign in without the plugin</a></p>`,
}

import { escaped } from '@connect/store-app'
import type { PairingCode } from '@connect/woocommerce'
import { copied, copyScript } from './copied.ts'
import { addressField, refused } from './field.ts'
import type { PageWords } from './send-page.ts'

/** Asks for which store a code is. */
export const askForStore = (message: string | null = null, address = ''): PageWords => ({
  title: 'Get a pairing code',
  body: () => `${refused(message)}
      <p>A pairing code connects the plugin in your store with IntelliTrack Connect. It is good for one store, once, for 15 minutes.</p>
      <form method="post" action="/connect">
${addressField(address)}
        <button type="submit">Get a code</button>
      </form>`,
})

/** The code, and what is done with it. */
export const codePage = (origin: string, storeKey: string, { code, expiresAt }: PairingCode): PageWords => ({
  title: 'Your pairing code',
  body: (nonce) => `      <p>For <strong>${escaped(storeKey)}</strong>, until ${escaped(clockTime(expiresAt))}.</p>
${copied('code', 'Pairing code', code)}
${copied('backend', 'Address of IntelliTrack Connect', origin)}
      <h2>What to do</h2>
      <ol>
        <li>In WordPress, install and activate the plugin IntelliTrack for WooCommerce.</li>
        <li>Open WooCommerce, IntelliTrack.</li>
        <li>Enter the address of IntelliTrack Connect and the pairing code, and click Connect.</li>
      </ol>
      <p class="next">Leave this page open until the store is connected. A new code can be had at any time.</p>
${copyScript(nonce)}`,
})

const clockTime = (at: Date): string => `${at.toISOString().slice(11, 16)} UTC`

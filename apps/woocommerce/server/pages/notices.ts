import type { NoticeWords } from '@connect/store-app'
import { woocommerceApp } from '../app-identity.ts'

const beginAgain = 'Begin again at this app’s address, under /rest.'

/** What the app says where there is no form and no screen. */
export const notices = {
  nowhere: {
    title: 'There is no such page',
    text: 'The address was mistyped, or is older than this app.',
    next: 'Begin at this app’s address without anything behind it.',
  },
  ofOperator: {
    title: 'Pairing codes are given by the operator',
    text: `Whoever runs ${woocommerceApp.name} gives you a code for the address of your store.`,
    next: 'Ask there for a code, and enter it in WordPress under WooCommerce, IntelliTrack.',
  },
  notApproved: {
    title: 'The store was not connected',
    text: 'You did not approve in your store that it is connected. Nothing was changed.',
    next: `When you want to connect it after all: ${beginAgain}`,
  },
  approvalOver: {
    title: 'This approval is over',
    text: 'An approval is good for half an hour, and once.',
    next: beginAgain,
  },
  anotherBrowser: {
    title: 'You began in another browser',
    text: 'The store was approved, but only the browser in which you began is let in.',
    next: 'Begin again here, under /rest. If you did not begin at all, somebody sent you: take the key back in WooCommerce, Settings, Advanced, REST API.',
  },
  noKey: {
    title: 'The store did not hand over its key',
    text: 'You approved, but what your store sends to this app in the background did not arrive, or its key did not work.',
    next: 'Make a key in WordPress under WooCommerce, Settings, Advanced, REST API, and enter it under /rest.',
  },
  broken: {
    title: 'This page could not be shown',
    text: 'Nothing is lost: what is being synchronized goes on in the background.',
    next: 'Try again. If it stays like this, ask whoever runs this app.',
  },
} as const satisfies Readonly<Record<string, NoticeWords>>

/** To a page that is open and whose session is over. */
export const sessionOver = 'Your session is over. Sign in again at this app’s address, under /rest.'

import type { NoticeWords } from '@connect/store-app'
import { bigcommerceApp } from '../app-identity.ts'

const openAgain = 'Open the app again from your BigCommerce control panel, under Apps.'
const installAgain = 'Install the app again from your BigCommerce control panel, under Apps.'

/** What the app says where there is no screen: only what BigCommerce's ways in and out force it to. */
export const notices = {
  outside: {
    title: 'This address belongs to the app itself',
    text: 'It is opened inside BigCommerce, where it knows the store and the person.',
    next: 'Open the app from your BigCommerce control panel, under Apps.',
  },
  incomplete: {
    title: 'The install could not be read',
    text: 'BigCommerce sends a code, the permissions and the store along when an app is installed. Something of it is missing here.',
    next: installAgain,
  },
  notSigned: {
    title: 'You could not be recognised',
    text: 'What BigCommerce said of you is not signed for this app, or its time is over.',
    next: openAgain,
  },
  removed: {
    title: 'You have no access to this app any more',
    text: 'The owner of the store has taken it away.',
    next: 'Ask the owner of the store to give you access, then open the app again from the control panel.',
  },
  notInstalled: {
    title: 'The app is not installed in this store',
    text: 'It was removed, or its install was never finished. Links, orders and settings of an earlier install are kept.',
    next: installAgain,
  },
  mayNotInstall: {
    title: 'You may not install this app',
    text: 'The owner of the store lets you look at the app, but not set it up.',
    next: 'Ask the owner of the store to install it.',
  },
  broken: {
    title: 'This page could not be shown',
    text: 'Nothing is lost: what is being synchronized goes on in the background.',
    next: `Try again. If it stays like this: ${openAgain.charAt(0).toLowerCase()}${openAgain.slice(1)}`,
  },
} as const satisfies Readonly<Record<string, NoticeWords>>

/** BigCommerce gave no access for this install; `reason` is what the adapter says of it, with the next step. */
export const notGranted = (reason: string): NoticeWords => ({
  title: 'The install was not finished',
  text: 'A code of an install is good once, and for a short time. What was installed before is not changed.',
  list: [],
  next: reason,
})

/** Installed, and of no use: what is missing is named by what it is for. */
export const permissionsMissing = (missing: readonly string[]): NoticeWords => ({
  title: 'Permissions are missing',
  text: `${bigcommerceApp.name} is installed, but BigCommerce did not grant all it needs. Missing:`,
  list: missing,
  next: 'Install the app again from your BigCommerce control panel, and confirm everything it asks for.',
})

/** To a page that is open and whose session is over. */
export const sessionOver = `Your session is over. ${openAgain}`

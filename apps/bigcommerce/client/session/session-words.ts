/** What only this platform's page has to say: the core knows no control panel. */
export const sessionWords = {
  title: 'IntelliTrack for BigCommerce',
  openFromPanel: 'Open the app from your BigCommerce control panel, under Apps.',
  over: 'Your session is over. Open the app again from your BigCommerce control panel, under Apps.',
  loggedOut: 'You have logged out of BigCommerce. Log in, and open the app again from the control panel.',
} as const

/** What only this platform's pages have to say: the core knows neither WordPress nor a backend. */
export const words = {
  appName: 'IntelliTrack for WooCommerce',
  screensMenu: (shown: string): string => `Screens: ${shown}`,
  connection: {
    title: 'Connection',
    text: 'IntelliTrack Connect is the service that keeps this store and your IntelliTrack warehouse in step.',
    notConnected: 'Not connected any more',
    connectedTo: (backend: string): string => `Connected to ${backend}`,
    needsMore: 'Only who may manage this WordPress site can connect this store or disconnect it. Ask an administrator.',
  },
  connect: {
    title: 'Connect this store',
    steps: ['Check the address of IntelliTrack Connect.', 'Get a pairing code for this store, and copy it.', 'Paste it here, and connect.'],
    backend: 'Address of IntelliTrack Connect',
    backendHelp: 'It begins with https://. Whoever manages IntelliTrack Connect knows it.',
    getCode: 'Get a pairing code',
    code: 'Pairing code',
    codeHelp: 'Good for 15 minutes and for one connection. Capitals, blanks and hyphens do not matter.',
    button: 'Connect',
    noBackend: 'Enter the address of IntelliTrack Connect.',
    badBackend: 'Enter the whole address, such as https://connect.example.com.',
    noCode: 'Enter the pairing code.',
  },
  reconnect: {
    title: 'Connect again',
    text: 'With a new pairing code: where the connection is refused, or where IntelliTrack Connect has another address. What is linked stays linked.',
    button: 'Connect again',
  },
  disconnect: {
    button: 'Disconnect this store',
    warning:
      'Nothing is kept in step any more, and IntelliTrack Connect can neither read nor change anything in this store. What is linked stays linked: connect again, and it goes on.',
  },
  checks: { title: 'What this site needs', ok: 'Ready', toDo: 'To do' },
  broken: {
    notData:
      'This site answered with a web page instead of data. A security, caching or maintenance plugin may be in the way: requests whose address contains intellitrack/v1 have to pass.',
    noSettings: 'This page was not loaded completely. Load it again.',
  },
  over: {
    plugin: 'You are logged in no more. Log in to WordPress, and open this page again.',
    backend: 'Your session is over. Sign in again.',
    signIn: 'Sign in',
    reload: 'Load the page again',
  },
} as const

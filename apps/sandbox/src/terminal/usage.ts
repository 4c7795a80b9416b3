const usage = `Usage: npm start [-- --dev]

Starts the sandbox: a database, two simulated stores of each platform (Shopify, BigCommerce) with an admin around the app, the
IntelliTrack stand-in warehouse, the apps and the worker. One page leads to all of them; its address is the last line that is printed.

  --dev    build and start again what changes in apps/ and packages/ (npm run dev)
  --help   print this

Environment:
  SANDBOX_PORT       the first of ten ports in a row (4400)
  INTELLITRACK_DATA  where state is kept (.sandbox in this folder)
  DATABASE_URL       a PostgreSQL to use instead of the one that is started here
  SANDBOX_MUTABLE    1: stores and warehouse stand behind proxies that can break the traffic on request`

/** What to print instead of starting, and how that ends; null: start. */
export function answerArguments(given: readonly string[]): { readonly text: string; readonly code: 0 | 2 } | null {
  if (given.includes('--help') || given.includes('-h')) return { text: usage, code: 0 }
  const unknown = given.find((one) => one !== '--dev')
  return unknown === undefined ? null : { text: `There is no ${unknown}.\n\n${usage}`, code: 2 }
}

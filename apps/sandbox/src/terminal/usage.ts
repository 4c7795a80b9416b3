const usage = `Usage: npm start [-- --dev]

Starts the sandbox: a simulated store, the warehouse, the Shopify app and the worker, and prints one address.
Ctrl-C ends everything it started; what was done is kept for the next start.

  --dev    parts start again when their sources change (as npm run dev)
  --help   this text

Environment
  SANDBOX_PORT       the page's port (4400); the parts take the ports after it
  INTELLITRACK_DATA  where state is kept (.sandbox beside package.json); delete the folder to begin anew
  DATABASE_URL       a PostgreSQL to use instead of the one that comes with the packages`

/** What to print instead of starting, and how that ends; null: start. */
export function answerArguments(given: readonly string[]): { readonly text: string; readonly code: 0 | 2 } | null {
  if (given.includes('--help') || given.includes('-h')) return { text: usage, code: 0 }
  const unknown = given.find((one) => one !== '--dev')
  return unknown === undefined ? null : { text: `There is no ${unknown}.\n\n${usage}`, code: 2 }
}

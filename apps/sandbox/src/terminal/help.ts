/** What `npm start -- --help` prints. */
export const help = `npm start [-- --dev]

Starts the sandbox: a database, two simulated Shopify stores with an admin around the app, the IntelliTrack stand-in warehouse,
the Shopify app and the worker. One page leads to all of them; its address is the last line that is printed.

  --dev    build and start again what changes in apps/ and packages/ (npm run dev)
  --help   print this

Environment:
  SANDBOX_PORT       the first of seven ports in a row (4400)
  INTELLITRACK_DATA  where state is kept (.sandbox in this folder)
  DATABASE_URL       a PostgreSQL to use instead of the one that is started here
  SANDBOX_MUTABLE    1: store and warehouse stand behind proxies that can break the traffic on request`

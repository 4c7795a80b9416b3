export const usage = `Walks the whole path between a real WooCommerce store and a stand-in IntelliTrack, and cleans up after itself.

  npm run test:live -- --store https://staging.shop.example --backend https://tunnel.example [--port 4399]

  --store <address>      the store: WooCommerce 7.9 or later, with the plugin active and not connected
  --rest                 without the plugin, by a key of the REST API alone
  --backend <address>    public https address that leads to the port below; the store calls it
  --port <number>        where the backend listens on this machine (4399)
  --tls-cert, --tls-key  files: the backend speaks TLS itself, on https://localhost:<port>; the store has to trust it
  --large                a thousand products more, their stock written at once
  --patience <seconds>   how long the store may take to tell of a change: longer where its cron runs rarely (180)
  --force                though the store is connected: its connection is ended
  --json                 prints the result as JSON
  --help                 prints this

Environment:
  LIVE_CONSUMER_KEY, LIVE_CONSUMER_SECRET   key of the REST API (read and write) of an administrator: the merchant's and the shopper's
                                            hands; with --rest also what the store is connected with
  LIVE_WP_USER, LIVE_WP_PASSWORD            an administrator's login, used in the plugin's page (its routes take no application
                                            passwords); not needed with --rest
  NODE_EXTRA_CA_CERTS                       a file: certificate authority of a store that no public one vouches for

Use a staging copy. The products and orders that the suite makes are removed; e-mails about its orders go to an address in example.com
and to the shop's own. Orders and products of the store itself are read, and never written: a run that would is not begun.
Exit code: 0 all is well; 1 a check is wrong, or something could not be removed; 2 the suite could not begin.`

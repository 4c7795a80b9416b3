import { Argument, Command } from 'commander'
import { explainItemText, explainOrderText } from '../operations/explain.ts'
import { chosenConnection, openCli } from './open-cli.ts'
import { print } from './print.ts'

export const explainCommand = (): Command =>
  new Command('explain')
    .description('Everything known of one order or SKU, across store, sync and warehouse')
    .addArgument(new Argument('<what>', 'what the name is of').choices(['order', 'sku']))
    .argument('<name>', 'order number such as "#1001", or a SKU')
    .option('-c, --connection <store>', 'store or connection id; not needed when there is one')
    .option('--json', 'print JSON')
    .action(async (what: string, name: string, options: { readonly connection?: string; readonly json?: boolean }) => {
      const cli = await openCli()
      try {
        const connection = await chosenConnection(cli.services, options.connection)
        const text =
          what === 'order'
            ? await explainOrderText(cli.services, connection.id, name)
            : await explainItemText(cli.services, connection.id, name)
        const facts = text.facts.map((fact) => `  ${fact.name}: ${fact.value}`)
        print(options.json, text, [text.summary, ...facts, 'Timeline:', ...text.timeline.map((entry) => `  ${entry.at}  ${entry.message}`)])
      } finally {
        await cli.close()
      }
    })

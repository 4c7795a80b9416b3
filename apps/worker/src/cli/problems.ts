import { Command } from 'commander'
import { problemsOf } from '../operations/reports.ts'
import { chosenConnection, openCli } from './open-cli.ts'
import { print } from './print.ts'

export const problemsCommand = (): Command =>
  new Command('problems')
    .description('Lists what needs a person, each with its id, its cause and the next step')
    .option('-c, --connection <store>', 'store or connection id; not needed when there is one')
    .option('--json', 'print JSON')
    .action(async (options: { readonly connection?: string; readonly json?: boolean }) => {
      const cli = await openCli()
      try {
        const connection = await chosenConnection(cli.services, options.connection)
        const problems = await problemsOf(cli.services, connection.id)
        const lines = problems.flatMap((one) => [`${one.id}  ${one.title}: ${one.message}`, `    ${one.advice}`])
        print(options.json, { connection: connection.storeKey, problems }, lines.length > 0 ? lines : ['No open problems'])
      } finally {
        await cli.close()
      }
    })

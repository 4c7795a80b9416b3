import { Command } from 'commander'
import { redrive } from '../operations/redrive.ts'
import { chosenConnection, openCli } from './open-cli.ts'
import { print } from './print.ts'

export const redriveCommand = (): Command =>
  new Command('redrive')
    .description('Tries again what waits for a person or for its time, at once')
    .option('-c, --connection <store>', 'store or connection id; not needed when there is one')
    .option('-p, --problem <id>', 'only what this problem is about (`intellitrack problems` lists them)')
    .option('--json', 'print JSON')
    .action(async (options: { readonly connection?: string; readonly problem?: string; readonly json?: boolean }) => {
      const cli = await openCli()
      try {
        const connection = await chosenConnection(cli.services, options.connection)
        const result = await redrive(cli.services, cli.queue, connection.id, options.problem)
        print(options.json, result, [`${result.redriven} records are tried again`])
      } finally {
        await cli.close()
      }
    })

import { Command } from 'commander'
import { diagnose } from '../operations/diagnose.ts'
import { openCli } from './open-cli.ts'
import { print } from './print.ts'

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('Looks at database, queue and every connection, and says what is wrong and what to do')
    .option('--json', 'print JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const cli = await openCli()
      try {
        const findings = await diagnose(cli.services, cli.queue)
        const bad = findings.filter((finding) => !finding.ok)
        const lines = findings.map(
          (finding) => `${finding.ok ? 'ok  ' : 'BAD '} ${finding.about}: ${finding.what}${finding.advice ? ` -> ${finding.advice}` : ''}`,
        )
        print(options.json, { healthy: bad.length === 0, findings }, lines)
        if (bad.length > 0) process.exitCode = 1
      } finally {
        await cli.close()
      }
    })

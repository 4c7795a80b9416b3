/** `npx intellitrack`: what an operator does without a screen. */
import { Command } from 'commander'
import { byHandCommands } from './cli/by-hand.ts'
import { conformanceCommand } from './cli/conformance.ts'
import { doctorCommand } from './cli/doctor.ts'
import { explainCommand } from './cli/explain.ts'
import { pairCommand } from './cli/pair.ts'
import { problemsCommand } from './cli/problems.ts'
import { redriveCommand } from './cli/redrive.ts'
import { rotateKeysCommand } from './cli/rotate-keys.ts'
import { syncCommand } from './cli/sync.ts'
import { walkthroughCommand } from './cli/walkthrough.ts'

const program = new Command('intellitrack')
  .description('Keeps web stores and the IntelliTrack warehouse in step.')
  .addHelpText(
    'after',
    `
Where it works: DATABASE_URL and ENCRYPTION_KEYS, or the sandbox that \`npm start\` runs in this folder.
Every command takes --json and prints one JSON document; progress goes to standard error. Exit code 1: something is wrong; 2: not understood.`,
  )
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

const commands = [
  syncCommand(),
  explainCommand(),
  problemsCommand(),
  redriveCommand(),
  doctorCommand(),
  ...byHandCommands(),
  pairCommand(),
  rotateKeysCommand(),
  conformanceCommand(),
  walkthroughCommand(),
]
for (const command of commands)
  program.addCommand(command.showHelpAfterError().exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2)))

await program.parseAsync().catch((error: unknown) => {
  const said = error instanceof Error ? error.message : String(error)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error: said }))
  console.error(said)
  process.exit(1)
})
process.exit(process.exitCode ?? 0)

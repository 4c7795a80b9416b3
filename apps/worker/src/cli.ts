/** `npx intellitrack`: what an operator does without a screen. */
import { Command } from 'commander'
import { conformanceCommand } from './cli/conformance.ts'
import { doctorCommand } from './cli/doctor.ts'
import { explainCommand } from './cli/explain.ts'
import { redriveCommand } from './cli/redrive.ts'
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

for (const command of [syncCommand(), explainCommand(), redriveCommand(), doctorCommand(), conformanceCommand(), walkthroughCommand()])
  program.addCommand(command.showHelpAfterError().exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2)))

await program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
process.exit(process.exitCode ?? 0)

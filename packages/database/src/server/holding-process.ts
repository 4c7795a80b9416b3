import { startDatabase } from './start-database.ts'

// A process of the restart tests: brings the server up, says where, and stays until it is ended.
const database = await startDatabase({
  url: null,
  folder: process.argv[2] ?? '',
  whenRunning: process.argv[3] === 'join' ? 'join' : 'refuse',
})
process.stdout.write(`${JSON.stringify({ url: database.url, origin: database.origin })}\n`)
setInterval(() => {}, 60_000)

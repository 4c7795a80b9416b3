import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { applyMigrations } from '@connect/database/server'
import { answerHeaders, compressedAssets } from '@connect/store-app'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express from 'express'
import { readEnvironment } from './environment.ts'

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../build')
const environment = readEnvironment()
// Whoever starts first brings the database up to date; the others find it so.
await applyMigrations(environment.DATABASE_URL)
const build = (await import(pathToFileURL(path.join(folder, 'server/index.js')).href)) as ServerBuild

const app = express()
app.disable('x-powered-by')
app.use((_request, response, next) => {
  response.set(answerHeaders(environment.NODE_ENV === 'production'))
  next()
})
const assets = path.join(folder, 'client/assets')
app.use('/assets', compressedAssets(assets), express.static(assets, { immutable: true, maxAge: '1y' }))
app.use(express.static(path.join(folder, 'client'), { maxAge: '1h' }))
app.all('*', createRequestHandler({ build, mode: environment.NODE_ENV }))

const server = app.listen(environment.PORT, environment.HOST, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : environment.PORT
  console.log(`Shopify app on http://${environment.HOST}:${port}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)))

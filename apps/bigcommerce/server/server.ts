import { compressedAssets, settle } from '@connect/store-app'
import express, { type Express, type Request, type Response } from 'express'
import type { Composition } from './composition.ts'
import { notices } from './pages/notices.ts'
import { sendNotice } from './pages/send-page.ts'
import { api } from './routes/api.ts'
import { auth } from './routes/auth.ts'
import { failed } from './routes/failed.ts'
import { healthz } from './routes/healthz.ts'
import { load } from './routes/load.ts'
import { formType } from './routes/posted-form.ts'
import { removeUser } from './routes/remove-user.ts'
import { uninstall } from './routes/uninstall.ts'
import { webhooks } from './routes/webhooks.ts'

/** No form of ours is larger. */
const largestForm = '400kb'

type Route = (parts: Composition, request: Request, response: Response) => Promise<void>

export function createServer(parts: Composition): Express {
  const by = (route: Route) => (request: Request, response: Response) => route(parts, request, response)
  const app = express()
  settle(app, parts.environment.NODE_ENV === 'production')
  const { assets } = parts.client
  app.use('/assets', compressedAssets(assets), express.static(assets, { immutable: true, maxAge: '1y', fallthrough: true }))
  // Browsers ask for it by themselves wherever a page is not framed.
  app.get('/favicon.ico', (_request, response) => void response.status(204).end())
  app.get('/healthz', by(healthz))
  app.get('/auth', by(auth))
  app.get('/load', by(load))
  app.get('/uninstall', by(uninstall))
  app.get('/remove_user', by(removeUser))
  app.post('/webhooks', by(webhooks))
  app.all('/webhooks', (_request, response) => void response.set('allow', 'POST').status(405).end())
  app.get('/api/:screen', by(api))
  app.post('/api/:screen', express.text({ type: formType, limit: largestForm }), by(api))
  app.get(['/', '/app', '/app/*rest'], (_request, response) => sendNotice(parts, response, 200, notices.outside))
  app.use((_request, response) => sendNotice(parts, response, 404, notices.outside))
  app.use(failed(parts))
  return app
}

import { compressedAssets, settle } from '@connect/store-app'
import express, { type Express, type Request, type Response } from 'express'
import { clientFiles } from './client/built-client.ts'
import type { Composition } from './composition.ts'
import { frontPage } from './pages/front-page.ts'
import { notices } from './pages/notices.ts'
import { sendNotice, sendPage } from './pages/send-page.ts'
import { connect } from './plugin/connect.ts'
import { events } from './plugin/events.ts'
import { goodbye } from './plugin/goodbye.ts'
import { screens } from './plugin/screens.ts'
import { api } from './routes/api.ts'
import { app as appPage } from './routes/app.ts'
import { failed } from './routes/failed.ts'
import { healthz } from './routes/healthz.ts'
import { pairingCode, pairingForm } from './routes/pairing-code.ts'
import { rest, restForm } from './routes/rest.ts'
import { formType } from './routes/typed.ts'
import { wcAuthCallback } from './routes/wc-auth-callback.ts'
import { wcAuthReturn } from './routes/wc-auth-return.ts'
import { webhooks } from './routes/webhooks.ts'

/** No form of ours is larger. */
const largestForm = '400kb'

type Route = (parts: Composition, request: Request, response: Response) => Promise<void>

export function createServer(parts: Composition): Express {
  const by = (route: Route) => (request: Request, response: Response) => route(parts, request, response)
  // Whoever wants to may call these, some make this app ask a store: what limits how often somebody may belongs here, around each of them.
  const open = by
  const form = express.text({ type: formType, limit: largestForm })
  const app = express()
  settle(app, parts.environment.NODE_ENV === 'production')
  const { assets } = parts.client
  const built = clientFiles.map((name) => `/assets/${name}`)
  app.use('/assets', compressedAssets(assets, clientFiles))
  app.get(built, (request, response) =>
    response.sendFile(request.path.slice('/assets/'.length), { root: assets, immutable: true, maxAge: '1y' }),
  )
  // Browsers ask for it by themselves.
  app.get('/favicon.ico', (_request, response) => void response.status(204).end())
  app.get('/healthz', by(healthz))

  app.post('/plugin/connect', open(connect))
  app.post('/plugin/events', by(events))
  app.post('/plugin/goodbye', by(goodbye))
  app.post('/plugin/screens/:screen', by(screens))

  app.get('/', (_request, response) => sendPage(response, 200, frontPage))
  app.get('/connect', by(pairingForm))
  app.post('/connect', form, open(pairingCode))
  app.get('/rest', by(restForm))
  app.post('/rest', form, open(rest))
  app.post('/wc-auth/callback', open(wcAuthCallback))
  app.get('/wc-auth/return', open(wcAuthReturn))
  app.post('/webhooks/:connectionId', open(webhooks))

  app.get('/app', by(appPage))
  app.get('/api/screens/:screen', by(api))
  app.post('/api/screens/:screen', form, by(api))

  app.all(
    ['/webhooks/:connectionId', '/wc-auth/callback', '/plugin/*rest'],
    (_request, response) => void response.set('allow', 'POST').status(405).end(),
  )
  app.use((_request, response) => sendNotice(response, 404, notices.nowhere))
  app.use(failed(parts))
  return app
}

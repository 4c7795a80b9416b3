import { type ConnectionId, id } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { type Request, Router } from 'express'
import { z } from 'zod'
import { byHand } from '../operations/by-hand.ts'
import type { Services } from '../services/services.ts'
import { answering } from './answering.ts'

const mark = z.strictObject({ instant: z.iso.datetime({ offset: true }).nullable() })

/** Pause, resume, stop, set Last Auto Sync Completed On, settle a problem: what an operator does to a connection by hand. */
export function byHandRoutes(services: Services, queue: Pick<Queue, 'wake'>): Router {
  const acts = byHand(services, queue)
  const of = (request: Request) => id<ConnectionId>(String(request.params['id']))
  const param = (request: Request, name: string) => String(request.params[name])
  return Router()
    .post(
      '/connections/:id/pause',
      answering((request) => acts.pause(of(request))),
    )
    .post(
      '/connections/:id/resume',
      answering((request) => acts.resume(of(request))),
    )
    .post(
      '/connections/:id/runs/:run/stop',
      answering((request) => acts.stopRun(of(request), param(request, 'run') === 'current' ? null : param(request, 'run'))),
    )
    .put(
      '/connections/:id/last-auto-sync',
      answering((request) => acts.setLastAutoSync(of(request), mark.parse(request.body).instant)),
    )
    .post(
      '/connections/:id/problems/:problem/resolve',
      answering((request) => acts.resolveProblem(of(request), param(request, 'problem'))),
    )
}

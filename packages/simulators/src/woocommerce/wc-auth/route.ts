import type { ServerRequest, ServerResponse } from '../../server/http.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { page } from '../server/strikes.ts'

export async function answerWcAuth(_deployment: Deployment, _site: Site, _path: string, _request: ServerRequest): Promise<ServerResponse> {
  return page(404, 'Page not found')
}

import { findAdmission } from '@connect/database'
import type { Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { appPage } from '../pages/app-page.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice, sendPage } from '../pages/send-page.ts'
import { storeAdminUrl } from '../store/store-admin-url.ts'

export interface Opening {
  readonly storeHash: string
  readonly userId: string
  /** When BigCommerce said who it is; UTC ISO instant. */
  readonly saidAt: string
  /** The path of the app that was asked for. */
  readonly url: string
}

/** Sends the app with a new session of somebody who has just been recognised and welcomed. */
export async function openApp(parts: Composition, response: Response, { storeHash, userId, saidAt, url }: Opening): Promise<void> {
  const admission = await findAdmission(parts.database.prisma, platform, storeHash, userId)
  const installedAt = admission?.installedAt
  const token = installedAt ? await parts.sessions.mint({ storeHash, userId, begunAt: saidAt, installedAt }) : null
  if (token === null) return sendNotice(parts, response, 401, notices.notSigned)
  const page = {
    token,
    screen: url === '/' ? '' : url,
    sdkUrl: parts.environment.BIGCOMMERCE_SDK_URL,
    storeAdminUrl: storeAdminUrl(parts.environment, storeHash),
  }
  sendPage(parts, response, 200, (nonce) => appPage(parts.client, page, nonce))
}

import { answerWebhook } from '@connect/store-app'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { exactToMs } from './uninstall.ts'

export const webhooks = (parts: Composition, request: Request, response: Response): Promise<void> =>
  answerWebhook(parts, { platform, signals: parts.signals, exactToMs }, request, response)

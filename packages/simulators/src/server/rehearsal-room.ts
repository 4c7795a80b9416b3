import type { Clock, Random, Timer, Transport, TransportRequest } from '@connect/core'
import type { ServerRequest, ServerResponse } from './http.ts'

/** A platform's surroundings in one thread: a clock that is moved by hand, randomness that repeats, and an app whose doors only remember. */
export interface RehearsalRoom {
  readonly clock: Clock
  readonly random: Random
  /** Waiting lets the clock go on at once. */
  readonly timer: Timer
  /** Where the platform's webhooks and callbacks arrive. */
  readonly appDoor: Transport
  /** Requests as the app got them. */
  readonly received: TransportRequest[]
  /** What the app answers; 200 at first, 0 is no answer at all. */
  answer: (request: TransportRequest) => number
  now(): number
  pass(milliseconds: number): void
}

export function rehearsalRoom(): RehearsalRoom {
  let now = Date.parse('2026-11-20T10:00:00Z')
  let drawn = 0
  const received: TransportRequest[] = []
  const room: RehearsalRoom = {
    clock: { now: () => now },
    random: {
      uuid: () => `00000000-0000-4000-8000-${String(++drawn).padStart(12, '0')}`,
      fraction: () => ((drawn++ * 7) % 10) / 10,
    },
    timer: {
      sleep: async (milliseconds, signal) => {
        if (signal?.aborted) throw signal.reason
        await new Promise((resolve) => setImmediate(resolve))
        now += milliseconds
      },
    },
    appDoor: {
      send: async (request) => {
        received.push(request)
        const status = room.answer(request)
        if (status === 0) throw new Error('no answer')
        return { status, headers: {}, text: async () => '', stream: async function* () {} }
      },
    },
    received,
    answer: () => 200,
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
  return room
}

export interface Heard {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly broken: string | undefined
}

/** Asks a platform in the same thread; an object is sent as JSON. */
export async function askPlatform(
  platform: { handle(request: ServerRequest): Promise<ServerResponse> },
  method: string,
  url: string,
  body?: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Heard> {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
  const answer = await platform.handle({
    method,
    url,
    headers: { 'content-type': 'application/json', ...headers },
    body: new TextEncoder().encode(text),
  })
  const reply = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body)
  return { status: answer.status, headers: answer.headers, text: reply, broken: answer.broken }
}

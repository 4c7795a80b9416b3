import express, { type Router } from 'express'
import { z } from 'zod'
import type { MutationSwitch } from './switch.ts'
import { mutations } from './table.ts'

const choice = z.object({ name: z.string().nullable() })

/** `GET`: what there is and what works now. `PUT {name | null}`: one of them from now on, or none. */
export function mutationRoutes(chosen: MutationSwitch): Router {
  const router = express.Router()
  const shown = () => ({ active: chosen.active(), mutations: mutations.map(({ begin: _, ...said }) => said) })
  router.get('/', (_request, response) => void response.json(shown()))
  router.put('/', (request, response) => {
    const input = choice.safeParse(request.body)
    if (input.success && chosen.set(input.data.name)) return void response.json(shown())
    const names = mutations.map((mutation) => mutation.name).join(', ')
    response.status(422).json({ error: `There is no such mutation: {"name": null} for none, or one of ${names}` })
  })
  return router
}

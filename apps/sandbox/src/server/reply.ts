import type { Request, Response } from 'express'

/** Answers with what `work` gives; what it throws goes to the page in its own words. */
export const reply =
  (work: (request: Request) => Promise<unknown>) =>
  async (request: Request, response: Response): Promise<void> => {
    response.json((await work(request)) ?? {})
  }

import type { Answer, ApiRequest, Endpoint } from '../server/endpoint.ts'

/** Compares what is asked and answered with the official OpenAPI files; throws where the simulator would not be the platform. */
export interface Contract {
  checkRequest(endpoint: Endpoint, request: ApiRequest): void
  checkAnswer(endpoint: Endpoint, answer: Answer): void
}

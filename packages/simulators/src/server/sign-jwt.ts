import { createHmac } from 'node:crypto'

/** A JWT, HS256 with the app's secret. */
export function signJwt(claims: object, secret: string): string {
  const content = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`
  return `${content}.${jwtSignature(content, secret)}`
}

export function jwtSignature(content: string, secret: string): string {
  return createHmac('sha256', secret).update(content).digest('base64url')
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

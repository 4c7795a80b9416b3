import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { API_VERSION, complianceTopics, neededScopes, neededTopics } from '@connect/shopify'
import { parse } from 'toml'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const folder = import.meta.dirname
const subscription = z.object({
  topics: z.array(z.string()).default([]),
  compliance_topics: z.array(z.string()).default([]),
  uri: z.string(),
})
const app = z
  .object({
    application_url: z.url(),
    embedded: z.boolean(),
    access_scopes: z.object({ scopes: z.string(), use_legacy_install_flow: z.boolean() }),
    auth: z.object({ redirect_urls: z.array(z.url()) }),
    webhooks: z.object({ api_version: z.string(), subscriptions: z.array(subscription) }),
  })
  .parse(parse(readFileSync(path.join(folder, 'shopify.app.toml'), 'utf8')))

const { subscriptions } = app.webhooks
const routeOf = (address: string) => address.replace(/^\//, '').replaceAll('/', '.') || '_index'
const served = (address: string) =>
  ['.ts', '.tsx'].some((end) => existsSync(path.join(folder, 'app/routes', `${routeOf(address)}${end}`))) ||
  existsSync(path.join(folder, 'app/routes', `${routeOf(address).split('.')[0]}.$.tsx`))

describe('shopify.app.toml', () => {
  test('subscribes to every topic the app listens to, once, and to no other', () => {
    expect(subscriptions.flatMap(({ topics }) => topics).sort()).toEqual([...neededTopics].sort())
  })

  test('declares the three compliance topics as such', () => {
    expect(subscriptions.flatMap((one) => one.compliance_topics).sort()).toEqual([...complianceTopics].sort())
  })

  test('asks for the scopes the app needs and for no other', () => {
    expect(app.access_scopes.scopes.split(',').sort()).toEqual(Object.keys(neededScopes).sort())
    expect(app.access_scopes.scopes).not.toContain('read_all_orders')
  })

  test('names the API version that the app is written for', () => {
    expect(app.webhooks.api_version).toBe(API_VERSION)
  })

  test('is of an embedded app whose installation Shopify manages', () => {
    expect([app.embedded, app.access_scopes.use_legacy_install_flow]).toEqual([true, false])
  })

  test('leads only to addresses that the app serves, all of one origin', () => {
    const addresses = [...app.auth.redirect_urls, app.application_url]
    expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(1)
    for (const address of [...addresses.map((one) => new URL(one).pathname), ...subscriptions.map(({ uri }) => uri)])
      expect([address, served(address)]).toEqual([address, true])
    expect(served('/nowhere')).toBe(false)
  })
})

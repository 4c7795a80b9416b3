import { describe, expect, it } from 'vitest'
import { notReplayed } from './woocommerce-recordings/not-replayed.ts'
import { readRecordings, recordingsAreHere } from './woocommerce-recordings/recording.ts'
import { type Replayed, replay } from './woocommerce-recordings/replay.ts'
import { catalogue, store1, store2 } from './woocommerce-recordings/sequence.ts'

const absent = recordingsAreHere ? '' : ' (skipped: the recordings of a real store are not beside this clone)'
if (absent) console.log(`The simulated WooCommerce is not compared with a real store${absent}`)

/** Both stores; what the second one did to have products again was recorded of the first. */
async function replayAll(): Promise<Replayed> {
  const recordings = readRecordings()
  const second = await replay(store2, recordings, false)
  const first = await replay(store1, recordings, true)
  return new Map([...[...second].filter(([name]) => !catalogue.includes(name)), ...first])
}

describe.skipIf(absent !== '')(`a simulated WooCommerce store, asked what a real one was asked${absent}`, () => {
  let all: Promise<Replayed> | undefined
  const replayedOnce = () => {
    all ??= replayAll()
    return all
  }

  it('answers alike: status, code, keys, types, and every value that is not the clock’s or chance’s', async () => {
    const replayed = await replayedOnce()
    const wrong = [...replayed].filter(([name, found]) => found.length > 0 && !Object.hasOwn(notReplayed, name))
    expect(Object.fromEntries(wrong.map(([name, found]) => [name, found.slice(0, 8)]))).toEqual({})
  })

  it('has a reason for each recording that it does not answer alike, and for no other', async () => {
    const replayed = await replayedOnce()
    const recorded = [...readRecordings().keys()]
    const unequal = recorded.filter((name) => !replayed.has(name) || replayed.get(name)!.length > 0)
    expect(Object.keys(notReplayed).sort()).toEqual(unequal.sort())
  })

  it('answers nine of ten alike', async () => {
    const replayed = await replayedOnce()
    const recorded = [...readRecordings().keys()]
    const alike = recorded.filter((name) => replayed.get(name)?.length === 0).length
    console.log(`The simulated WooCommerce answers ${alike} of ${recorded.length} recorded exchanges as the real store did.`)
    expect(alike / recorded.length).toBeGreaterThanOrEqual(0.9)
  })
})

/**
 * The stand-in for App Bridge: what the public contract (npm @shopify/app-bridge-types) says of the parts an app of ours uses, spoken to the simulated
 * admin at the origin this script comes from. What it lacks (pickers, scanner, intents, POS) is not there, rather than there and silent.
 */
import { authorizeFetch } from './authorized-fetch.ts'
import { openChannel } from './channel.ts'
import { readConfig } from './config.ts'
import { enterAdmin, reloadWithToken } from './enter.ts'
import { followLinks } from './links.ts'
import { defineModal, type ModalElement } from './modal.ts'
import { defineNavMenu } from './nav-menu.ts'
import { createNavigate } from './navigate.ts'
import { followPlace } from './place.ts'
import { createSaveBar } from './save-bar.ts'
import { defineSaveBarElement, type SaveBarElement } from './save-bar-element.ts'
import { watchForms } from './save-bar-form.ts'
import { defineTitleBar } from './title-bar.ts'
import { createToast } from './toast.ts'

const script = document.currentScript as HTMLScriptElement | null
const admin = new URL(script?.src ?? location.href).origin
const config = readConfig(script)
if (!enterAdmin(admin, config)) start()

function start(): void {
  const channel = openChannel(admin, config.shop)
  channel.send({ kind: 'loads' })
  const bar = createSaveBar(channel)
  const idToken = () => channel.call<string>('idToken')
  const navigate = createNavigate(channel, config)
  const shopify = {
    config,
    origin: location.origin,
    ready: Promise.resolve(),
    environment: { embedded: true, mobile: false, pos: false, intent: false },
    idToken,
    user: () => channel.call('user'),
    scopes: { query: () => channel.call('scopes') },
    loading: (on = true) => channel.send({ kind: 'loading', on }),
    toast: createToast(channel),
    modal: byId<ModalElement>('ui-modal'),
    saveBar: { ...byId<SaveBarElement>('ui-save-bar'), leaveConfirmation: () => channel.call<void>('leaveConfirmation') },
  }
  Object.defineProperty(window, 'shopify', { value: shopify, configurable: true })
  authorizeFetch(idToken, (url) => channel.send({ kind: 'open', url, target: '_top' }))
  followPlace(channel)
  followLinks(channel, navigate)
  defineNavMenu(channel, navigate)
  defineTitleBar(channel)
  defineSaveBarElement(bar)
  defineModal(channel)
  watchForms(bar)
  void reloadWithToken(channel)
}

/** `show`, `hide` and `toggle` by the id of an element of this kind. */
function byId<Kind extends SaveBarElement | ModalElement>(tag: string) {
  const find = (id: string): Kind => {
    const element = document.getElementById(id)
    if (element?.localName !== tag) throw new Error(`There is no <${tag} id="${id}"> on this page`)
    return element as Kind
  }
  return {
    show: async (id: string) => find(id).show(),
    hide: async (id: string) => find(id).hide(),
    toggle: async (id: string) => find(id).toggle(),
  }
}

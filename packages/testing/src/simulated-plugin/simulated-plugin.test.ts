import { pluginBattery } from '../batteries/plugin.ts'
import { openSimulatedPlugin } from './open-simulated-plugin.ts'

pluginBattery("the simulated site's twin of the plugin", openSimulatedPlugin)

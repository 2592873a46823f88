import { setUp } from '~/composition/set-up.server'
import { SettingsError } from '~/platform/env.server'
import { startPortal } from './start.server'
import { welcome } from './welcome.server'

/** The portal as its scripts see it: prepare the data, serve, say where it is. */
export const portal = { setUp, start: startPortal, welcome, SettingsError }

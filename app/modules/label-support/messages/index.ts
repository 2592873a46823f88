import type { Messages } from '~/platform/i18n/messages'
import { en } from './en'
import { fr } from './fr'

export const supportMessages: Messages<typeof fr> = { fr, en }

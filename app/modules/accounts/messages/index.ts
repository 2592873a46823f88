import type { Messages } from '~/platform/i18n/messages'
import { en } from './en'
import { fr } from './fr'

export const accountsMessages: Messages<typeof fr> = { fr, en }
export type AccountsMessages = Messages<typeof fr>['fr']

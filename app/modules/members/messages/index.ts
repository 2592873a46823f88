import type { Messages } from '~/platform/i18n/messages'
import { en } from './en'
import { fr } from './fr'

export const memberMessages: Messages<typeof fr> = { fr, en }
export type MemberMessages = (typeof memberMessages)['fr']

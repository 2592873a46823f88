import type { Messages } from '~/platform/i18n/messages'
import { en } from './public.en'
import { fr } from './public.fr'

export const publicMessages: Messages<typeof fr> = { fr, en }

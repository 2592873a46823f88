import type { Messages } from '~/platform/i18n/messages'
import { publicEnglish } from './public-en'
import { publicFrench } from './public-fr'

export const publicDebateMessages: Messages<typeof publicFrench> = { fr: publicFrench, en: publicEnglish }

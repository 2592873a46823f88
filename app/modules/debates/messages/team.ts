import type { Messages } from '~/platform/i18n/messages'
import { teamEnglish } from './team-en'
import { teamFrench } from './team-fr'

export const teamDebateMessages: Messages<typeof teamFrench> = { fr: teamFrench, en: teamEnglish }

import type { Translation } from '~/platform/i18n/messages'
import { desk } from './desk.en'
import type { fr } from './fr'
import { mails } from './mails.en'
import { mandates } from './mandates.en'
import { organisations } from './organisations.en'
import { refusals } from './refusals.en'
import { words } from './words.en'

export const en: Translation<typeof fr> = { words, organisations, mandates, desk, mails, refusals }

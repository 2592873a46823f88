import { desk } from './desk.fr'
import { mails } from './mails.fr'
import { mandates } from './mandates.fr'
import { organisations } from './organisations.fr'
import { refusals } from './refusals.fr'
import { words } from './words.fr'

export const fr = { words, organisations, mandates, desk, mails, refusals }

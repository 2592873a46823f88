import type { Messages } from '~/platform/i18n/messages'
import { opinionEnglish } from './opinion-en'
import { opinionFrench } from './opinion-fr'

/** Opinions asked on a file, and visits. */
export const opinionMessages: Messages<typeof opinionFrench> = { fr: opinionFrench, en: opinionEnglish }

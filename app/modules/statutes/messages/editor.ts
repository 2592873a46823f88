import type { Messages } from '~/platform/i18n/messages'
import { en } from './editor.en'
import { fr } from './editor.fr'

export const editorMessages: Messages<typeof fr> = { fr, en }

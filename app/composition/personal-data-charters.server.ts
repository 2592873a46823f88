import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { commentsBy, forgetCommenter } from '~/modules/charters/store-personal-data.server'

/** What a person said of drafts of the charter of the label. */
export const charterSource: PersonalDataSource = {
  name: 'charter-comments',
  labels: { fr: 'Vos commentaires sur les projets de charte', en: 'Your comments on drafts of the charter' },
  collect: commentsBy,
}

/** Comments stay where they answer a text that was decided on, without their author's name. */
export const charterEraser: Eraser = async (tx, userId) => {
  await forgetCommenter(tx, userId)
  return null
}

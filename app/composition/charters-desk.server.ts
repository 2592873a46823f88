import { actMessages } from '~/modules/charters/messages/team-acts'
import { permissions } from '~/modules/charters/permissions'
import { draftsToFollow } from '~/modules/charters/queries-comments.server'
import { can } from '~/platform/permissions'
import type { DeskSource } from './desk-items'

/** For the board and the team: drafts of the charter whose comments await an answer, or are over and await a decision. */
export const chartersDesk: DeskSource = {
  async teamDue(actor, locale) {
    if (!can(actor, permissions['charters.moderate-comment'], null)) return []
    const { desk } = actMessages[locale]
    return (await draftsToFollow()).map(({ id, title, waiting, isOver, commentsUntil }) => ({
      kind: desk.kind,
      title,
      href: waiting > 0 ? `/equipe/charte/${id}/commentaires` : `/equipe/charte/${id}`,
      facts: [waiting > 0 ? desk.waiting(waiting) : '', isOver ? desk.over : ''].filter(Boolean).join(' '),
      dueOn: isOver ? null : commentsUntil,
    }))
  },
}

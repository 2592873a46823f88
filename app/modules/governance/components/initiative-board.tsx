import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { NoticeBoard } from '~/ui/notice-board'
import { Status, type StatusKind } from '~/ui/status'
import { initiativeMessages } from '../messages/initiatives'
import type { InitiativeLine } from '../rules/initiative-view'
import type { InitiativeState } from '../rules/initiative'
import { initiativePath } from '../rules/meeting-paths'

export const initiativeStatus: Readonly<Record<InitiativeState, StatusKind>> = {
  open: 'in-progress',
  reached: 'met',
  expired: 'expired',
  withdrawn: 'not-applicable',
}

/** Initiatives as on a board: what each asks for, how far it is, until when it is signed. */
export function InitiativeBoard({ initiatives }: { initiatives: readonly InitiativeLine[] }) {
  const messages = useMessages(initiativeMessages)
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  return (
    <NoticeBoard
      level={2}
      empty={
        <>
          <p>{messages.none}</p>
          <p>{messages.noneText}</p>
        </>
      }
      items={initiatives.map(({ id, kind, title, state, needed, signatures, closesOn }) => ({
        id,
        kind: messages.kinds[kind],
        title,
        href: initiativePath(id),
        facts: messages.board(messages.progress(number(signatures), number(needed)), signatures),
        term:
          state === 'open' ? (
            messages.until(formatDate(closesOn, locale))
          ) : (
            <Status kind={initiativeStatus[state]}>{messages.states[state]}</Status>
          ),
      }))}
    />
  )
}

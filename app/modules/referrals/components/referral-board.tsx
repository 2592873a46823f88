import type { ReactNode } from 'react'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { NoticeBoard } from '~/ui/notice-board'
import { Status } from '~/ui/status'
import { Term } from '~/ui/term'
import { procedureMessages } from '../messages/procedure'
import { referralPublicMessages } from '../messages/referral-public'
import { requesterLabels } from '../rules/facts'
import { referralPath, type RequesterKind } from '../rules/referral'
import { isOpen } from '../rules/state-facts'
import type { State } from '../rules/states'
import { stateStatus } from './state-status'

export type ListedReferral = {
  number: string
  title: string
  state: State
  requesterKind: RequesterKind
  organisation: string | null
  territory: string | null
  dueOn: string | null
  requesterDueOn: string | null
  submittedAt: string | null
  signatures: { total: number; needed: number } | null
}
type Props = { referrals: readonly ListedReferral[]; today: string; empty?: ReactNode }

/** Public referrals, each with who refers, where, and the term that runs. */
export function ReferralBoard({ referrals, today, empty }: Props) {
  const locale = useLocale()
  const words = useMessages(procedureMessages)
  const messages = useMessages(referralPublicMessages).list
  return (
    <NoticeBoard
      empty={empty}
      items={referrals.map((referral) => {
        const due = referral.dueOn ?? referral.requesterDueOn
        const { signatures } = referral
        return {
          id: referral.number,
          kind: <Status kind={stateStatus[referral.state]}>{words.states[referral.state]}</Status>,
          title: referral.title,
          href: referralPath(referral.number),
          facts: [
            referral.number,
            referral.organisation ?? requesterLabels[referral.requesterKind][locale],
            referral.territory,
            signatures
              ? messages.signed(formatNumber(signatures.total, locale), formatNumber(signatures.needed, locale))
              : referral.submittedAt
                ? messages.on(formatDate(new Date(referral.submittedAt), locale))
                : null,
          ]
            .filter(Boolean)
            .join(' · '),
          term: due !== null && isOpen(referral.state) ? <Term today={today} dueOn={due} /> : undefined,
        }
      })}
    />
  )
}

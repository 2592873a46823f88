import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSignedIn } from '~/composition/visitor.server'
import { stateStatus } from '~/modules/referrals/components/state-status'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { procedureMessages } from '~/modules/referrals/messages/procedure'
import { referralsOf } from '~/modules/referrals/queries-drafting.server'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { isOpen } from '~/modules/referrals/rules/state-facts'
import { today } from '~/platform/clock.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { Term } from '~/ui/term'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const rows = await referralsOf(actor)
  return {
    locale,
    today: today(),
    referrals: rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const messages = draftingMessages[page?.locale ?? 'fr'].list
  return [
    { title: `${messages.title} · Démocratie permanente` },
    { name: 'description', content: messages.description },
  ]
}

export default function MyReferralsPage() {
  const { referrals, today: day } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const all = useMessages(draftingMessages)
  const messages = all.list
  const words = useMessages(procedureMessages)
  const board = (wanted: boolean) =>
    referrals
      .filter(({ state }) => isOpen(state) === wanted)
      .map((row) => {
        const due = row.requesterDueOn ?? row.dueOn
        return {
          id: row.id,
          kind: <Status kind={stateStatus[row.state]}>{words.states[row.state]}</Status>,
          title: row.title,
          href: myReferralPath(row.id),
          facts: [
            row.number,
            row.organisation?.name ?? messages.residents,
            messages.saved(formatDate(new Date(row.updatedAt), locale)),
          ]
            .filter(Boolean)
            .join(' · '),
          term:
            due === null || !wanted ? undefined : (
              <>
                {row.state === 'draft' ? <span className="soft">{messages.until} </span> : null}
                <Term today={day} dueOn={due} />
              </>
            ),
        }
      })
  const [open, over] = [board(true), board(false)]
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace', label: all.space }]}
          title={messages.title}
          lede={messages.lede}
          actions={<ButtonLink href="/espace/saisines/nouvelle">{messages.new}</ButtonLink>}
        />
        {referrals.length === 0 ? (
          <EmptyState title={messages.empty}>
            <p>{messages.emptyText}</p>
          </EmptyState>
        ) : null}
      </Wrap>
      {open.length > 0 ? (
        <Section title={messages.open} tone="stone" id="en-cours">
          <NoticeBoard items={open} />
        </Section>
      ) : null}
      {over.length > 0 ? (
        <Section title={messages.over} id="terminees">
          <NoticeBoard items={over} />
        </Section>
      ) : null}
    </>
  )
}

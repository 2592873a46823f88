import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSignedIn } from '~/composition/visitor.server'
import { decisionMessages } from '~/modules/label/messages/decision'
import { labelMessages } from '~/modules/label/messages/index'
import { transferMessages } from '~/modules/label/messages/transfer'
import { memberMessages } from '~/modules/members/messages'
import { applicationsOf } from '~/modules/label/queries-applicant.server'
import { handedOnBy } from '~/modules/label/queries-transfer.server'
import { isOpen, isReadOnly, isState } from '~/modules/label/rules/states'
import { stateStatus } from '~/modules/label/components/state-status'
import { today } from '~/platform/clock.server'
import { doneOf } from '~/platform/http/done-of.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { Term } from '~/ui/term'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const [rows, handed] = await Promise.all([applicationsOf(visitor.actor), handedOnBy(visitor.actor)])
  return {
    locale: visitor.locale,
    today: today(),
    done: doneOf(request, transferMessages[visitor.locale].done),
    handed: handed.map((row) => ({ ...row, at: row.at.toISOString() })),
    applications: rows.flatMap((row) =>
      isState(row.state) ? [{ ...row, state: row.state, updatedAt: row.updatedAt.toISOString() }] : [],
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const messages = labelMessages[data?.locale ?? 'fr'].list
  return [
    { title: `${messages.title} · Démocratie permanente` },
    { name: 'description', content: messages.metaDescription },
  ]
}

export default function ApplicationsPage() {
  const { applications, handed, done, today: day } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(labelMessages).list
  const { desk } = useMessages(memberMessages)
  const words = useMessages(decisionMessages)
  const transfer = useMessages(transferMessages)
  const board = (wanted: boolean) =>
    applications
      .filter(({ state }) => isOpen(state) === wanted)
      .map((row) => ({
        id: row.id,
        kind: <Status kind={stateStatus[row.state]}>{words.states[row.state]}</Status>,
        title: row.title,
        href:
          isReadOnly(row.state) || row.state === 'to-complete'
            ? `/espace/label/${row.id}/suivi`
            : `/espace/label/${row.id}`,
        facts: [
          row.number,
          row.organisation.name,
          row.certificate
            ? messages.label(row.certificate.number, formatDate(row.certificate.validUntil, locale))
            : messages.saved(formatDate(new Date(row.updatedAt), locale)),
        ]
          .filter(Boolean)
          .join(' · '),
        term: termOf(row.applicantDueOn ?? row.dueOn, day, row.state === 'draft' ? messages.draftUntil : null),
      }))
  const [open, over] = [board(true), board(false)]
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace', label: desk.title }]}
          title={messages.title}
          lede={messages.lede}
          actions={<ButtonLink href="/espace/label/nouvelle">{messages.newApplication}</ButtonLink>}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        {applications.length === 0 ? (
          <EmptyState title={messages.emptyTitle}>
            <p>{messages.empty}</p>
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
      {handed.length > 0 ? (
        <Section title={transfer.handed} id="transmises">
          <NoticeBoard
            items={handed.map(({ id, title, from, to, at }) => ({
              id,
              kind: from,
              title,
              facts: transfer.handedTo(to, formatDate(new Date(at), locale)),
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}

const termOf = (dueOn: string | null, day: string, prefix: string | null) =>
  dueOn === null ? undefined : (
    <>
      {prefix ? <span className="soft">{prefix} </span> : null}
      <Term today={day} dueOn={dueOn} />
    </>
  )

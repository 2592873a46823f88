import type { ReactNode } from 'react'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, WithAside, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { archiveMessages } from '../messages/archive'
import { labelMessages } from '../messages/index'
import type { State } from '../rules/states'
import { AnswersReview } from './answers-review'
import { CheckFindings } from './check-findings'
import { DecisionSection } from './decision-section'
import type { FollowUpData } from './follow-up-page'
import { HistorySection } from './history-section'
import { ProcedureLine } from './procedure-line'

export type FollowUpProps = {
  page: FollowUpData
  title: string
  mayWithdraw: boolean
  done: string | null
  errors: Readonly<Record<string, string>>
  typed: string
  /** The appeals and their answers, and how to contest a refusal. */
  appeal: ReactNode
}

/** The applicant's side of an application: who has the hand, what is asked, what was decided. */
export function FollowUp({ page, title, mayWithdraw, done, errors, typed, appeal }: FollowUpProps) {
  const locale = useLocale()
  const all = useMessages(labelMessages)
  const messages = all.followUp
  const archive = useMessages(archiveMessages)
  const next: Partial<Record<State, string>> = {
    submitted: messages.nextSubmitted,
    'under-review': messages.nextReview,
    'in-committee': messages.nextCommittee,
    closed: messages.nextClosed,
  }
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/label', label: all.list.title }]}
          kicker={title}
          title={page.title}
          facts={<span>{page.organisation}</span>}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        <ProcedureLine page={page} />
        {page.completion ? (
          <Notice kind="warning" title={messages.completion}>
            <p>{page.completion.reason}</p>
            {page.completion.criteria.length > 0 ? (
              <ul>
                {page.completion.criteria.map((criterion) => (
                  <li key={criterion}>{criterion}</li>
                ))}
              </ul>
            ) : null}
            <p>{messages.completionNext}</p>
          </Notice>
        ) : null}
        {page.isEditable ? (
          <Actions>
            <ButtonLink href={`/espace/label/${page.id}`}>
              {page.state === 'draft' ? all.list.resume : messages.completeNow}
            </ButtonLink>
          </Actions>
        ) : null}
        {page.submittedAt ? (
          <DefinitionList
            items={[
              { term: messages.submittedOn, value: formatDate(new Date(page.submittedAt), locale) },
              ...(page.dueOn ? [{ term: messages.dueOn, value: formatDate(page.dueOn, locale) }] : []),
              {
                term: messages.clock,
                value: `${messages.daysUsed(page.daysUsed, page.instructionDays)}${page.state === 'to-complete' ? ` (${messages.stopped})` : ''}`,
              },
            ]}
          />
        ) : null}
        {next[page.state] ? (
          <NextStep>
            <p>{next[page.state]}</p>
          </NextStep>
        ) : null}
      </Wrap>
      <DecisionSection page={page} />
      {appeal}
      <HistorySection
        history={page.history}
        archive={{ href: `/espace/label/${page.id}/dossier.zip`, text: archive.own }}
      />
      <Section title={page.state === 'draft' ? messages.answersSoFar : messages.answers} id="reponses">
        <WithAside
          aside={
            page.panel ? (
              <CheckFindings
                panel={page.panel}
                title={messages.report}
                lede={page.checkedOn ? messages.reportLede(formatDate(page.checkedOn, locale)) : undefined}
              />
            ) : null
          }
        >
          {page.filesRemovedOn ? <p>{messages.filesRemoved(formatDate(page.filesRemovedOn, locale))}</p> : null}
          <AnswersReview level={3} articles={page.review} />
        </WithAside>
      </Section>
      {mayWithdraw ? (
        <Wrap>
          <Confirm
            title={messages.withdraw}
            confirmLabel={messages.withdrawConfirm}
            cancelHref="/espace/label"
            fields={
              <TextArea
                name="reason"
                label={messages.withdrawReason}
                optional
                rows={3}
                defaultValue={typed}
                error={errors['reason']}
              />
            }
          >
            <p>{messages.withdrawText}</p>
          </Confirm>
        </Wrap>
      ) : null}
    </>
  )
}

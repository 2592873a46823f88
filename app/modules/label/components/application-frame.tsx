import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Steps } from '~/ui/steps'
import { Term } from '~/ui/term'
import { formMessages } from '../messages/form'
import type { FormStep } from '../rules/form-steps'
import type { InitiativeKind } from '../rules/kinds'

export type ApplicationFrameProps = {
  application: { id: string; title: string; initiativeKind: InitiativeKind }
  steps: readonly FormStep[]
  current: string
  title: ReactNode
  kicker?: ReactNode
  lede?: ReactNode
  today: string
  completion: { reason: string; dueOn: string; criteria: readonly string[] } | null
  /** Said once, after an act. */
  done?: string | null
  children: ReactNode
}

const order = ['organisation', 'initiative', 'article', 'evidence', 'review'] as const

/** What the pages of an application's form share: whose it is, where one is, what was asked for. */
export function ApplicationFrame({
  application,
  steps,
  current,
  title,
  kicker,
  lede,
  today,
  completion,
  done,
  children,
}: ApplicationFrameProps) {
  const messages = useMessages(formMessages)
  const names = {
    organisation: messages.steps.organisation,
    initiative: messages.steps.initiative,
    article: messages.steps.charter,
    evidence: messages.steps.evidence,
    review: messages.steps.review,
  }
  const currentKind = steps.find(({ id }) => id === current)?.kind ?? 'organisation'
  const articles = steps.filter(({ kind }) => kind === 'article')
  const position = articles.findIndex(({ id }) => id === current)
  return (
    <Wrap>
      <PageTitle
        size="compact"
        back={[{ href: '/espace/label', label: messages.back }]}
        before={
          <Steps
            label={messages.steps.label}
            steps={order.map((kind) => ({
              label: names[kind],
              state:
                kind === currentKind
                  ? 'current'
                  : order.indexOf(kind) < order.indexOf(currentKind)
                    ? 'done'
                    : 'upcoming',
              href: `/espace/label/${application.id}/${steps.find((step) => step.kind === kind)?.id ?? 'organisation'}`,
              note: kind === 'article' && position >= 0 ? `${position + 1}/${articles.length}` : undefined,
            }))}
          />
        }
        kicker={
          <>
            {kicker ?? messages.kicker(messages.kinds[application.initiativeKind])}{' '}
            <span className="kicker-of">{application.title}</span>
          </>
        }
        title={title}
        lede={lede}
      />
      {done ? (
        <Notice kind="success" live>
          <p>{done}</p>
        </Notice>
      ) : null}
      {completion ? (
        <Notice kind="warning" title={messages.completion}>
          <p>{completion.reason}</p>
          {completion.criteria.length > 0 ? (
            <>
              <p>{messages.completionCriteria}</p>
              <ul>
                {completion.criteria.map((criterion) => (
                  <li key={criterion}>{criterion}</li>
                ))}
              </ul>
            </>
          ) : null}
          <p>
            <Term today={today} dueOn={completion.dueOn} withDate />
          </p>
        </Notice>
      ) : null}
      {children}
    </Wrap>
  )
}

import type { ReactNode } from 'react'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { TextArea } from '~/ui/text-area'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { teamDebateMessages } from '../messages/team'
import type { DebateState } from '../rules/debate'
import { teamDebatePath } from '../rules/debate-paths'
import { type DebateProblem, debateErrors, errorOf } from './debate-problems'
import { DebateStatus } from './debate-parts'

type Props = {
  debate: { id: string; title: string; state: DebateState }
  title: ReactNode
  lede?: ReactNode
  done: string | null
  errors: readonly FormError[]
  children: ReactNode
}

/** What was just done, in words. */
export function DebateDone({ code }: { code: string | null }) {
  const { done } = useMessages(teamDebateMessages)
  const said = Object.entries(done).find(([known]) => known === code)?.[1]
  return said === undefined ? null : (
    <Notice kind="success" live>
      <p>{said}</p>
    </Notice>
  )
}

/** A page of the team's on one debate. */
export function TeamFrame({ debate, title, lede, done, errors, children }: Props) {
  const { list } = useMessages(teamDebateMessages)
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/debats', label: list.title },
          { href: teamDebatePath(debate), label: debate.title },
        ]}
        title={title}
        lede={lede}
        facts={<DebateStatus state={debate.state} />}
      />
      <DebateDone code={done} />
      <ErrorSummary errors={[...errors]} />
      {children}
    </Wrap>
  )
}

/** The sentences of a posted form's problem. */
export const useDebateErrors = (problem: DebateProblem | undefined): FormError[] => debateErrors(problem, useLocale())

/** Once the debate is announced, every change of its design says why, in public. */
export function WhyField({
  state,
  typed,
  errors,
  id,
}: {
  state: DebateState
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  id?: string
}) {
  const { page } = useMessages(teamDebateMessages)
  if (state === 'draft') return null
  return (
    <TextArea
      name="why"
      {...(id === undefined ? {} : { id })}
      label={page.why}
      hint={page.whyHint}
      rows={2}
      maxCharacters={1_000}
      defaultValue={typed['why'] ?? ''}
      error={errorOf(errors, 'why')}
    />
  )
}

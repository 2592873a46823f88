import type { ReactNode } from 'react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { DeadLink, type DeadLinkState } from './dead-link'
import { type FormAgain, useProblems } from './problems'

export type LinkPageProps = {
  state: 'valid' | DeadLinkState
  again: FormAgain | null | undefined
  title: string
  lede: string
  button: string
  /** Deleting is drawn as what it is. */
  danger?: boolean
  anotherHref?: string
  signInHref?: string
  children?: (problems: ReturnType<typeof useProblems>) => ReactNode
}

const deadBy: Readonly<Record<string, DeadLinkState>> = {
  'link-used': 'used',
  'link-ended': 'ended',
  'link-unknown': 'unknown',
}

/** The page of a one-time link: a button spends it. A mail scanner's visit, which presses no button, spends nothing. */
export function LinkPage({
  state,
  again,
  title,
  lede,
  button,
  danger,
  anotherHref,
  signInHref,
  children,
}: LinkPageProps) {
  const problems = useProblems(again)
  const dead = deadBy[again?.problems[0]?.code ?? ''] ?? (state === 'valid' ? null : state)
  if (dead) return <DeadLink state={dead} anotherHref={anotherHref} signInHref={signInHref} />
  return (
    <Wrap>
      {problems.summary}
      <PageTitle title={title} lede={lede} />
      <ActForm>
        {children?.(problems)}
        <Actions>
          <Button kind={danger ? 'danger' : 'primary'}>{button}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}

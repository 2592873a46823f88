import type { ReactNode } from 'react'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Steps } from '~/ui/steps'
import { CompletionNotice, type OpenCompletion } from './completion-notice'
import { draftingMessages } from '../messages/drafting-form'
import { requesterLabels } from '../rules/facts'
import type { ReferralStep } from '../rules/form-steps'
import { myReferralPath, type RequesterKind } from '../rules/referral'

export type ReferralFrameProps = {
  referral: { id: string; title: string; requesterKind: RequesterKind }
  steps: readonly ReferralStep[]
  current: string
  title: ReactNode
  kicker?: ReactNode
  lede?: ReactNode
  /** What the cooperative asks to complete. */
  completion: OpenCompletion | null
  /** Said once, after an act. */
  done?: string | null | undefined
  children: ReactNode
}

/** What the pages of a referral's form share: whose it is, where one is, what was asked for. */
export function ReferralFrame(props: ReferralFrameProps) {
  const { referral, steps, current, title, kicker, lede, completion, done, children } = props
  const locale = useLocale()
  const messages = useMessages(draftingMessages)
  const kinds = steps.map(({ kind }) => kind).filter((kind, index, all) => all.indexOf(kind) === index)
  const currentKind = steps.find(({ id }) => id === current)?.kind ?? 'object'
  const articles = steps.filter(({ kind }) => kind === 'article')
  const position = articles.findIndex(({ id }) => id === current)
  const place = kinds.indexOf(currentKind)
  return (
    <Wrap>
      <PageTitle
        size="compact"
        back={[{ href: '/espace/saisines', label: messages.mine }]}
        before={
          <Steps
            label={messages.steps.label}
            steps={kinds.map((kind, index) => ({
              label: messages.steps[kind],
              state: index === place ? 'current' : index < place ? 'done' : 'upcoming',
              href: `${myReferralPath(referral.id)}/${steps.find((step) => step.kind === kind)?.id ?? 'objet'}`,
              note: kind === 'article' && position >= 0 ? `${position + 1}/${articles.length}` : undefined,
            }))}
          />
        }
        kicker={
          <>
            {kicker ?? messages.kicker(requesterLabels[referral.requesterKind][locale])}{' '}
            <span className="kicker-of">{referral.title}</span>
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
      <CompletionNotice completion={completion} />
      {children}
    </Wrap>
  )
}

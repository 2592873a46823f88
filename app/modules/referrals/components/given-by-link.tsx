import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { referralPublicMessages } from '../messages/referral-public'
import { referralPath } from '../rules/referral'

type Word =
  | 'confirmTitle'
  | 'confirmText'
  | 'confirm'
  | 'title'
  | 'counted'
  | 'named'
  | 'unnamed'
  | 'withdrawTitle'
  | 'withdrawText'
  | 'withdraw'
  | 'notMe'
  | 'keep'
  | 'over'
  | 'gone'
  | 'goneText'
type Words = Readonly<Record<Word, string>> & {
  readonly done: { readonly confirmee: string; readonly retiree: string }
}

export type GivenView = {
  number: string | null
  title: string
  isShown: boolean
  isConfirmed: boolean
  /** More may still be given. */
  isOpen: boolean
}

type Props = {
  words: Words
  /** Null once it was withdrawn. */
  given: GivenView | null
  /** What the address says was just done. */
  done: string | null
  error: string | undefined
  /** The page's own address. */
  path: string
}

/** A signature or a support that the link of a mail opens: to confirm, then to see and to withdraw. */
export function GivenByLink({ words, given, done, error, path }: Props) {
  const all = useMessages(referralPublicMessages)
  const back = [{ href: '/saisines', label: all.referrals }]
  if (!given)
    return (
      <>
        <PageTitle
          back={back}
          title={done === 'retiree' ? words.done.retiree : words.gone}
          lede={done === 'retiree' ? words.withdrawText : words.goneText}
        />
        <Actions>
          <ButtonLink kind="secondary" href="/saisines">
            {all.referrals}
          </ButtonLink>
        </Actions>
      </>
    )
  const page = given.number === null ? '/saisines' : referralPath(given.number)
  const isToConfirm = !given.isConfirmed
  return (
    <>
      <PageTitle
        back={[...back, { href: page, label: given.number ?? '' }]}
        kicker={given.title}
        title={isToConfirm ? words.confirmTitle : words.title}
        lede={isToConfirm ? words.confirmText : words.counted}
      />
      <ErrorSummary errors={error === undefined ? [] : [{ message: error }]} />
      {done === 'confirmee' && !isToConfirm ? (
        <Notice kind="success" live>
          <p>{words.done.confirmee}</p>
        </Notice>
      ) : null}
      {isToConfirm ? (
        <ActForm values={{ intent: 'confirm' }}>
          <Actions>
            <Button>{words.confirm}</Button>
          </Actions>
        </ActForm>
      ) : (
        <>
          <p>{given.isShown ? words.named : words.unnamed}</p>
          {given.isOpen ? null : <p className="soft">{words.over}</p>}
          <Actions>
            <ButtonLink kind="secondary" href={page}>
              {given.number}
            </ButtonLink>
          </Actions>
        </>
      )}
      {isToConfirm ? (
        <ActForm values={{ intent: 'withdraw' }} action={path}>
          <p className="soft">{words.withdrawText}</p>
          <Button kind="quiet">{words.notMe}</Button>
        </ActForm>
      ) : (
        <Confirm
          irreversible={false}
          title={words.withdrawTitle}
          confirmLabel={words.withdraw}
          cancelHref={page}
          cancelLabel={words.keep}
          values={{ intent: 'withdraw' }}
          action={path}
        >
          <p>{words.withdrawText}</p>
        </Confirm>
      )}
    </>
  )
}

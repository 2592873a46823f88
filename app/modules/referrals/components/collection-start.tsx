import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { Notice } from '~/ui/notice'
import { draftingMessages } from '../messages/drafting-form'

type Props = {
  start: {
    revision: number
    population: number | null
    needed: number | null
    days: number
    missing: number
    mayOpen: boolean
  }
  path: string
}

/** What opening the collection fixes, and the act. */
export function CollectionStart({ start, path }: Props) {
  const locale = useLocale()
  const all = useMessages(draftingMessages)
  const messages = all.signatures
  const { revision, population, needed, days, missing, mayOpen } = start
  if (population === null || needed === null)
    return (
      <Notice kind="warning" title={messages.unknown}>
        <ButtonLink kind="secondary" href={`${path}/territoire`}>
          {all.steps.territory}
        </ButtonLink>
      </Notice>
    )
  const text = <p>{messages.beforeText(formatNumber(needed, locale), formatNumber(population, locale), days)}</p>
  if (missing > 0 || !mayOpen)
    return (
      <>
        {text}
        <Notice kind="warning">
          <p>{missing > 0 ? messages.missing : all.review.answersFor}</p>
          <ButtonLink kind="secondary" href={`${path}/relire`}>
            {all.steps.review}
          </ButtonLink>
        </Notice>
      </>
    )
  return (
    <Confirm
      title={messages.before}
      confirmLabel={messages.open}
      cancelHref={`${path}/relire`}
      values={{ intent: 'collect', revision }}
      encType="multipart/form-data"
    >
      {text}
      <p>{messages.warning}</p>
    </Confirm>
  )
}

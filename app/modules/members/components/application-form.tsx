import { formatEuros } from '~/platform/i18n/euros'
import { formatNumber } from '~/platform/i18n/format'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, CheckboxGroup, RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { AllOptional } from '~/ui/field'
import { Anchor } from '~/ui/link'
import { TextArea } from '~/ui/text-area'
import { NumberField } from '~/ui/text-field'
import { membershipPages } from '../messages/membership-pages'
import { membershipWords } from '../messages/membership-words'
import { tickedTies } from '../rules/membership-category'
import type { CategoryView } from '../rules/membership-view'
import { errorOf } from './problems'

export type ApplicationFormProps = {
  /** Null for oneself. */
  organisationId: string | null
  ties: readonly string[]
  categories: readonly CategoryView[]
  proposed: string | null
  shareValueCents: number | null
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** What ties the applicant, asked of the page itself: the category that it proposes follows from it, without scripts. */
export function TiesForm({ organisationId, ties }: Pick<ApplicationFormProps, 'organisationId' | 'ties'>) {
  const { apply } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  const href = useHref()
  return (
    <form method="get" action={href('/espace/adhesion/nouvelle')}>
      {organisationId === null ? null : <input type="hidden" name="pour" value={organisationId} />}
      <AllOptional>
        <CheckboxGroup
          name="ties"
          label={apply.ties}
          hint={apply.tiesHint}
          defaultValues={ties}
          options={tickedTies.map((tie) => ({
            value: tie,
            label: organisationId === null ? words.ties[tie] : words.organisationTies[tie],
          }))}
        />
      </AllOptional>
      <Actions>
        <Button kind="secondary">{apply.propose}</Button>
      </Actions>
    </form>
  )
}

/** Category, shares, reasons, commitments. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { organisationId, ties, categories, proposed, shareValueCents, typed, errors } = props
  const locale = useLocale()
  const { apply } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  const chosen = typed['category'] ?? proposed ?? ''
  const least = categories.find(({ id }) => id === chosen)?.leastShares ?? 0
  const hintOf = ({ leastShares, duesCents }: CategoryView) =>
    shareValueCents === null
      ? apply.duesOnly(formatEuros(duesCents, locale))
      : apply.entry(words.shares(formatNumber(leastShares, locale), leastShares > 1), formatEuros(duesCents, locale))
  return (
    <ActForm values={{ pour: organisationId ?? undefined }}>
      {ties.map((tie) => (
        <input key={tie} type="hidden" name="ties" value={tie} />
      ))}
      <RadioGroup
        name="category"
        label={apply.category}
        hint={apply.categoryHint}
        error={errorOf(errors, 'category')}
        defaultValue={chosen}
        options={categories.map((category) => ({
          value: category.id,
          label: category.id === proposed ? `${category.name[locale]} (${apply.proposed})` : category.name[locale],
          hint: hintOf(category),
        }))}
      />
      {shareValueCents === null ? (
        <input type="hidden" name="shares" value="0" />
      ) : (
        <NumberField
          name="shares"
          label={apply.shares}
          hint={apply.sharesHint(formatEuros(shareValueCents, locale))}
          error={errorOf(errors, 'shares')}
          defaultValue={typed['shares'] ?? String(least)}
        />
      )}
      <TextArea
        name="motivation"
        label={apply.motivation}
        maxCharacters={2000}
        error={errorOf(errors, 'motivation')}
        defaultValue={typed['motivation']}
        optional
      />
      <Checkbox
        name="commitments"
        value="yes"
        label={apply.commitments}
        hint={<Anchor href="/statuts">{apply.aside}</Anchor>}
        error={errorOf(errors, 'commitments')}
      />
      <Actions>
        <Button>{apply.submit}</Button>
      </Actions>
    </ActForm>
  )
}

import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { SearchField } from '~/ui/search-field'
import { Select } from '~/ui/select'
import { listedStates, type ReferralFilter, referralQuery } from '../forms-list'
import { procedureMessages } from '../messages/procedure'
import { referralPublicMessages } from '../messages/referral-public'
import { requesterLabels } from '../rules/facts'
import { requesterKinds } from '../rules/referral'

type Props = { filter: ReferralFilter; departements: readonly { code: string; name: string }[] }

/** The filters of the public list, kept in the address. */
export function ReferralFilters({ filter, departements }: Props) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).list
  const words = useMessages(procedureMessages)
  const without = (change: Partial<ReferralFilter>) => `/saisines${referralQuery(filter, change)}`
  const { text, state, kind, departement } = filter
  const active: ActiveFilter[] = [
    ...(text ? [{ label: text, removeHref: without({ text: '' }) }] : []),
    ...(state ? [{ label: words.states[state], removeHref: without({ state: '' }) }] : []),
    ...(kind ? [{ label: requesterLabels[kind][locale], removeHref: without({ kind: '' }) }] : []),
    ...(departement
      ? [
          {
            label: departements.find(({ code }) => code === departement)?.name ?? departement,
            removeHref: without({ departement: '' }),
          },
        ]
      : []),
  ]
  return (
    <Filters action="/saisines" submitLabel={messages.filter} active={active}>
      <SearchField name="q" label={messages.text} defaultValue={text} button={null} maxLength={100} />
      <Select
        name="etat"
        label={messages.state}
        placeholder={messages.any}
        defaultValue={state}
        options={listedStates.map((value) => ({ value, label: words.states[value] }))}
      />
      <Select
        name="qui"
        label={messages.kind}
        placeholder={messages.any}
        defaultValue={kind}
        options={requesterKinds.map((value) => ({ value, label: capital(requesterLabels[value][locale]) }))}
      />
      <Select
        name="departement"
        label={messages.departement}
        placeholder={messages.any}
        defaultValue={departement}
        options={departements.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Filters>
  )
}

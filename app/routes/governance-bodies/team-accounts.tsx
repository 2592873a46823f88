import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { openAccountingYear } from '~/modules/governance/commands/keep-accounts.server'
import { errorOf, problemErrors } from '~/modules/governance/components/body-problems'
import { newYear } from '~/modules/governance/forms-accounts'
import { accountMessages } from '~/modules/governance/messages/accounts'
import { bodyPermissions } from '~/modules/governance/permissions'
import { everyYear } from '~/modules/governance/queries-accounts.server'
import { memberMessages } from '~/modules/members/messages'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { NumberField } from '~/ui/text-field'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, bodyPermissions['governance.keep-accounts'], null)) throw notFound()
  const years = await everyYear()
  return {
    years: years.map(({ year, budgetPublishedAt, accountsPublishedAt }) => ({
      year,
      state: accountsPublishedAt ? ('accounts' as const) : budgetPublishedAt ? ('budget' as const) : ('draft' as const),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 1200) : '')
  const typed = { year: text('year'), note: text('note') }
  const parsed = parseForm(newYear, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const outcome = await openAccountingYear(visitor.actor, parsed.ok)
  if (isOk(outcome)) throw redirect(localPath(context, `/equipe/comptes/${outcome.ok.year}?fait=ouvert`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = accountMessages[site.locale].team
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamAccounts() {
  const { years } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(accountMessages)
  const { team } = messages
  const { desk } = useMessages(memberMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={team.title} lede={team.lede} />
        <ErrorSummary errors={errors} />
      </Wrap>
      <Section id="exercices" title={team.years} tone="stone">
        <NoticeBoard
          empty={<p>{team.noYears}</p>}
          items={years.map(({ year, state }) => ({
            id: String(year),
            kind: team.states[state],
            title: String(year),
            href: `/equipe/comptes/${year}`,
          }))}
        />
      </Section>
      <Section id="ouvrir" title={team.open}>
        <ActForm>
          <NumberField
            name="year"
            label={team.year}
            defaultValue={answer?.typed.year}
            error={errorOf(errors, 'year')}
          />
          <TextArea
            name="note"
            label={team.note}
            hint={team.noteHint}
            rows={3}
            maxCharacters={1000}
            optional
            defaultValue={answer?.typed.note}
            error={errorOf(errors, 'note')}
          />
          <Actions>
            <Button>{team.submitOpen}</Button>
          </Actions>
        </ActForm>
      </Section>
    </>
  )
}

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { applyForMembership } from '~/modules/members/commands/apply-for-membership.server'
import { ApplicationForm, TiesForm } from '~/modules/members/components/application-form'
import { membershipErrors } from '~/modules/members/components/membership-problems'
import { applicationForm } from '~/modules/members/forms-membership'
import { membershipPages } from '~/modules/members/messages/membership-pages'
import { organisationById } from '~/modules/members/queries.server'
import { openMembershipOf } from '~/modules/members/queries-membership.server'
import { categoriesFor, isTickedTie, proposedCategory } from '~/modules/members/rules/membership-category'
import { categoryView } from '~/modules/members/rules/membership-view'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { actsFor } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FilterLinks } from '~/ui/filter-links'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

/** GET /espace/adhesion/nouvelle: an application, for oneself or (?pour=) an organisation that one represents. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, account } = await requireSignedIn(request, context)
  const params = new URL(request.url).searchParams
  const wanted = params.get('pour')
  const represented = actor.organisations.filter(({ role }) => role === 'representative').slice(0, 20)
  const organisations = (await Promise.all(represented.map(({ id }) => organisationById(id)))).flatMap(
    (one) => one ?? [],
  )
  const organisation = wanted === null ? null : organisations.find(({ id }) => id === wanted)
  if (organisation === undefined) throw notFound()
  const open = await openMembershipOf(organisation ? { organisationId: organisation.id } : { userId: actor.id })
  if (open && organisations.length === 0) throw redirect(localPath(context, `/espace/adhesion/${open.id}`))
  const statutes = (await statutesInForce(today()))?.statutes ?? null
  const kind = organisation?.kind ?? ('person' as const)
  const ties = params.getAll('ties').filter(isTickedTie)
  return json({
    account: account.name,
    organisation: organisation && { id: organisation.id, name: organisation.name },
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    openId: open?.id ?? null,
    ties,
    categories: statutes ? categoriesFor(statutes, kind).map((one) => categoryView(statutes, one)) : [],
    proposed: statutes ? (proposedCategory(statutes, kind, ties)?.id ?? null) : null,
    shareValueCents: statutes?.capital?.shareValueCents ?? null,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const parsed = parseForm(applicationForm, fields)
  if (!('ok' in parsed)) return json({ problem: parsed, typed }, 400)
  const { pour, category, ties, shares, motivation } = parsed.ok
  if (pour !== '' && !actsFor(visitor.actor, pour, 'representative')) throw notFound()
  const application = { organisationId: pour === '' ? null : pour, category, ties, shares, motivation }
  const outcome = await applyForMembership(visitor.actor, application)
  if (!isOk(outcome)) return json({ problem: outcome, typed }, 422)
  return redirect(localPath(context, `/espace/adhesion/${outcome.ok.id}?fait=demande-envoyee`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipPages[site.locale].apply
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function ApplyPage() {
  const { account, organisation, organisations, openId, ...form } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const locale = useLocale()
  const { apply, space } = useMessages(membershipPages)
  const errors = membershipErrors(locale, refused?.problem)
  const organisationId = organisation?.id ?? null
  const path = '/espace/adhesion/nouvelle'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/adhesion', label: space.title }]}
          title={apply.title}
          kicker={organisation?.name}
          lede={apply.description}
        />
        <ErrorSummary errors={errors} />
        {organisations.length > 0 ? (
          <FilterLinks
            label={apply.forWhom}
            links={[
              { href: path, label: apply.myself(account), isCurrent: organisation === null },
              ...organisations.map(({ id, name }) => ({
                href: `${path}?pour=${id}`,
                label: name,
                isCurrent: id === organisationId,
              })),
            ]}
          />
        ) : null}
      </Wrap>
      {openId ? (
        <Wrap>
          <EmptyState title={apply.done}>
            <p>
              <a href={`/espace/adhesion/${openId}`}>{space.title}</a>
            </p>
          </EmptyState>
        </Wrap>
      ) : form.categories.length === 0 ? (
        <Wrap>
          <EmptyState title={apply.noOne}>
            <p>{apply.noOneText}</p>
          </EmptyState>
        </Wrap>
      ) : (
        <>
          <Section id="liens" title={apply.ties} tone="stone">
            <TiesForm organisationId={organisationId} ties={form.ties} />
          </Section>
          <Section id="demande" title={apply.category}>
            <ApplicationForm {...form} organisationId={organisationId} typed={refused?.typed ?? {}} errors={errors} />
          </Section>
        </>
      )}
    </>
  )
}

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readAct, requireSignedIn, returnPath } from '~/composition/visitor.server'
import { createAuthority } from '~/modules/members/commands/create-authority.server'
import { createOrganisation } from '~/modules/members/commands/create-organisation.server'
import { requestToJoin } from '~/modules/members/commands/request-to-join.server'
import { AuthorityForm } from '~/modules/members/components/authority-form'
import { KindChoice } from '~/modules/members/components/kind-choice'
import { KnownOrganisation } from '~/modules/members/components/known-organisation'
import { NumberedForm } from '~/modules/members/components/numbered-form'
import { formErrors, type Problem } from '~/modules/members/components/problems'
import { numberedOrganisation, placedOrganisation, requestToJoin as requestForm } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { refusedCreation } from '~/modules/members/refused-creation.server'
import { authorityPlaceKinds, isNumberedKind, isOrganisationKind } from '~/modules/members/rules/organisation'
import { searchTerritory } from '~/modules/territory/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap, WithAside } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn(request, context)
  const params = new URL(request.url).searchParams
  const kind = params.get('nature')
  const words = (params.get('q') ?? '').slice(0, 100)
  const places =
    kind === 'local-authority' && words !== ''
      ? await searchTerritory(words, { kinds: authorityPlaceKinds, limit: 12 })
      : []
  return json({
    kind: isOrganisationKind(kind) ? kind : null,
    words,
    places: places.map(({ code, kind, name, population, postcodes }) => ({
      code,
      kind,
      name,
      population,
      postcode: postcodes[0] ?? null,
    })),
    back: returnPath(params.get('retour')),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const answer = async (problem: Problem, status: number) => json(await refusedCreation(problem, fields), status)
  if (fields['intent'] === 'join') {
    const parsed = parseForm(requestForm, fields)
    if (!('ok' in parsed)) return answer(parsed, 400)
    const outcome = await requestToJoin(visitor.actor, parsed.ok)
    return isOk(outcome)
      ? redirect(localPath(context, '/espace/organisations?fait=demande-envoyee'))
      : answer(outcome, 409)
  }
  const isAuthority = fields['kind'] === 'local-authority'
  const parsed = isAuthority ? parseForm(placedOrganisation, fields) : parseForm(numberedOrganisation, fields)
  if (!('ok' in parsed)) return answer(parsed, 400)
  const outcome =
    'place' in parsed.ok
      ? await createAuthority(visitor.actor, parsed.ok)
      : await createOrganisation(visitor.actor, parsed.ok)
  if (!isOk(outcome)) return answer(outcome, outcome.refused.field === undefined ? 409 : 422)
  const back = returnPath(new URL(request.url).searchParams.get('retour'))
  return redirect(back ?? localPath(context, `/espace/organisations/${outcome.ok.id}?fait=organisation-creee`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = memberMessages[site.locale].organisations.create
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function NewOrganisation() {
  const { kind, words, places, back } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const { title, create } = { title: messages.organisations.title, create: messages.organisations.create }
  const way = [
    { href: '/espace', label: messages.desk.title },
    { href: '/espace/organisations', label: title },
  ]
  const isJoining =
    refused?.typed['intent'] === 'join' ||
    (refused !== undefined &&
      'refused' in refused.problem &&
      ['registration-known', 'you-act-already'].includes(refused.problem.refused.code))
  const errors = formErrors(messages, refused?.problem)
  if (isJoining && refused)
    return (
      <Wrap>
        <PageTitle back={way} title={create.title} />
        <KnownOrganisation errors={errors} typed={refused.typed} detail={refused.detail} />
      </Wrap>
    )
  return (
    <Wrap>
      <PageTitle back={way} title={create.title} lede={kind === null ? undefined : messages.words.kinds[kind]} />
      <ErrorSummary errors={errors} />
      {kind === null ? (
        <KindChoice back={back} />
      ) : (
        <WithAside
          aside={
            <SidePanel title={create.aside}>
              <ul className="prose">
                <li>{create.asideOne}</li>
                <li>{create.asideTwo}</li>
                <li>{create.asideThree}</li>
              </ul>
            </SidePanel>
          }
        >
          {isNumberedKind(kind) ? (
            <NumberedForm
              kind={kind}
              typed={refused?.typed ?? {}}
              errors={errors}
              communes={refused?.communes ?? []}
              back={back}
            />
          ) : (
            <AuthorityForm words={words} places={places} typed={refused?.typed ?? {}} errors={errors} back={back} />
          )}
        </WithAside>
      )}
    </Wrap>
  )
}

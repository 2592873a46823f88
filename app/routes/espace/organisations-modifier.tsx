import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { editOrganisation } from '~/modules/members/commands/edit-organisation.server'
import { errorOf, formErrors, type Problem } from '~/modules/members/components/problems'
import { SeatFields } from '~/modules/members/components/seat-fields'
import { organisationFacts } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { communesFor, organisationById } from '~/modules/members/queries.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const organisation = can(actor, memberPermissions['members.edit-organisation'], {
    organisationId: params['id'] ?? '',
  })
    ? await organisationById(params['id'] ?? '')
    : null
  if (!organisation) throw notFound()
  const { id, kind, name, website, communeCode } = organisation
  const seat = communeCode === null ? undefined : await placeByCode(communeCode)
  return json({ id, kind, name, website: website ?? '', commune: seat?.name ?? '', communeCode: communeCode ?? '' })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 600) : '')
  const answer = async (problem: Problem, status: number) => {
    const ofSeat = 'refused' in problem && problem.refused.field === 'commune'
    const communes = ofSeat
      ? (await communesFor(text('commune'))).map(({ code, name, postcodes }) => ({
          code,
          name,
          postcode: postcodes[0] ?? null,
        }))
      : []
    return json(
      {
        problem,
        communes,
        typed: {
          name: text('name'),
          website: text('website'),
          commune: text('commune'),
          communeCode: text('communeCode'),
        },
      },
      status,
    )
  }
  const parsed = parseForm(organisationFacts, fields)
  if (!('ok' in parsed)) return answer(parsed, 400)
  const outcome = await editOrganisation(visitor.actor, { id, ...parsed.ok })
  if (isOk(outcome)) return redirect(localPath(context, `/espace/organisations/${id}?fait=organisation-modifiee`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return answer(outcome, 422)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { edit, show } = memberMessages[site.locale].organisations
  return pageMeta({ ...site, title: edit.title, description: show.description, indexed: false })
}

export default function EditOrganisation() {
  const organisation = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const { create, edit, title } = messages.organisations
  const errors = formErrors(messages, refused?.problem)
  const shown = refused?.typed ?? organisation
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/espace', label: messages.desk.title },
          { href: '/espace/organisations', label: title },
          { href: `/espace/organisations/${organisation.id}`, label: organisation.name },
        ]}
        title={edit.title}
        lede={organisation.kind === 'local-authority' ? edit.authority : edit.number}
      />
      <ErrorSummary errors={errors} />
      <ActForm>
        {organisation.kind === 'local-authority' ? null : (
          <>
            <TextField
              name="name"
              label={create.name}
              hint={create.nameHint}
              error={errorOf(errors, 'name')}
              defaultValue={shown.name}
            />
            <SeatFields
              commune={shown.commune}
              communeCode={shown.communeCode}
              communes={refused?.communes ?? []}
              errors={errors}
            />
            {/* The seat as it is, so that a name that several communes have is not asked for again. */}
            {refused && refused.communes.length > 0 ? null : (
              <>
                <input type="hidden" name="communeCode" value={organisation.communeCode} />
                <input type="hidden" name="communeAsked" value={organisation.commune} />
              </>
            )}
          </>
        )}
        <TextField
          name="website"
          label={create.website}
          error={errorOf(errors, 'website')}
          defaultValue={shown.website}
          inputMode="url"
          optional
        />
        <Actions>
          <Button>{edit.submit}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}

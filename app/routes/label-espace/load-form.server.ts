import { type AppLoadContext, redirect } from '@remix-run/node'
import { localPath, notFound, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { checkedForm, panelOfForm } from '~/modules/label/checked-form.server'
import { askedItems } from '~/modules/label/components/asked-items'
import { type ApplicationForm, formOf, openCompletion } from '~/modules/label/queries-applicant.server'
import { formMessages } from '~/modules/label/messages/form'
import { formSteps } from '~/modules/label/rules/form-steps'
import { isReadOnly } from '~/modules/label/rules/states'
import { today } from '~/platform/clock.server'
import { formatDate } from '~/platform/i18n/format'
import { isId } from '~/platform/pure/ids'

type Params = Readonly<Record<string, string | undefined>>

/** The application of the address, for whoever acts for its applicant; for all others it does not exist. */
export async function loadOwn(
  request: Request,
  context: AppLoadContext,
  params: Params,
): Promise<{ visitor: SignedInVisitor; form: ApplicationForm; id: string }> {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const form = isId(id) ? await formOf(visitor.actor, id) : null
  if (!form) throw notFound()
  return { visitor, form, id }
}

/** The same for the pages of the form, with the check as it stands; read-only applications lead to their follow-up. */
export async function loadForm(request: Request, context: AppLoadContext, params: Params) {
  const own = await loadOwn(request, context, params)
  const { application, version, counts } = own.form
  if (isReadOnly(application.state)) throw redirect(localPath(context, `/espace/label/${own.id}/suivi`))
  const day = today()
  const report = checkedForm(version, application, counts, day)
  const panel = panelOfForm(version, application, counts, report, own.visitor.locale)
  const steps = formSteps(version.charter, application)
  const completion = application.state === 'to-complete' ? await openCompletion(own.id) : null
  const { locale } = own.visitor
  return {
    ...own,
    report,
    steps,
    page: {
      locale,
      application: { id: own.id, title: application.title, initiativeKind: application.initiativeKind },
      steps,
      today: day,
      completion: completion && {
        ...completion,
        criteria: askedItems(version.charter, completion.criteria, locale),
      },
      panel,
      bookLede: formMessages[locale].panel.lede(version.version, formatDate(version.charter.inForceFrom, locale)),
    },
  }
}

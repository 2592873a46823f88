import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { localPath, readOpenAct } from '~/composition/visitor.server'
import { closeSession } from '~/platform/session/session.server'

/** A visit ends nothing: only the button of a page of the portal does. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(localPath(context, '/espace/compte'))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor } = await readOpenAct(request, context)
  return redirect(localPath(context, '/connexion?fait=deconnexion'), {
    headers: { 'Set-Cookie': await closeSession(visitor.sessionId) },
  })
}

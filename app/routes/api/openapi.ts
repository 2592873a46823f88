import type { LoaderFunctionArgs } from '@remix-run/node'
import { openApi } from '~/composition/open-api'
import { env } from '~/platform/env.server'
import { respond } from './respond.server'

/** GET /api/v1/openapi.json: what there is, for a program to read. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  respond(request, JSON.stringify(openApi(env().portalUrl.origin)), {
    'Content-Type': 'application/json; charset=utf-8',
  })

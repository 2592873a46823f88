import type { LoaderFunctionArgs } from '@remix-run/node'
import { decisionFile } from '~/modules/governance/export-decisions.server'

/** GET /decisions.csv: the register of decisions with the filters of its page. */
export const loader = ({ request }: LoaderFunctionArgs) => decisionFile(request, 'csv')

import type { LoaderFunctionArgs } from '@remix-run/node'
import { registerFile } from '~/modules/label/export-register.server'

/** GET /label/registre.csv: the register with the filters of its page. */
export const loader = ({ request }: LoaderFunctionArgs) => registerFile(request, 'csv')

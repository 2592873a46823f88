import type { LoaderFunctionArgs } from '@remix-run/node'
import { registerFile } from '~/modules/label/export-register.server'

/** GET /label/registre.geojson: the register with the filters of its page, each label at the centre of its commune. */
export const loader = ({ request }: LoaderFunctionArgs) => registerFile(request, 'geojson')

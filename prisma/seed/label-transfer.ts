import { acceptTransfer } from '~/modules/label/commands/accept-transfer.server'
import { offerTransfer } from '~/modules/label/commands/offer-transfer.server'
import { db } from '~/platform/db/db.server'
import { type Story, told } from './story'

const title = 'Un jury citoyen pour l’alimentation'

/** An application under review that changes hands: offered to another organisation, which accepts it. */
export async function tellTransfer(story: Story): Promise<void> {
  const application = await db.application.findFirst({
    where: { title, isDemonstration: true, transfers: { none: {} } },
    select: { id: true },
  })
  const toId = story.organisations.get('university')
  if (!application || toId === undefined) return
  story.at(12)
  const reason =
    'L’université portera le jury avec nous, et en répondra mieux. (Écrit pour la démonstration du portail.)'
  const offer = { id: application.id, toId, email: '', reason }
  const offered = told(await offerTransfer(await story.actor('member'), offer))
  story.at(10)
  if (offered) told(await acceptTransfer(await story.actor('contributor'), offered))
}

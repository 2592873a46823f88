import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createLink } from '~/modules/accounts/store.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { today } from '~/platform/clock.server'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import { newId } from '~/platform/pure/ids'
import { given, inCommittee, readyDraft, setUpCharter, underReview } from '../factories/label'
import { createPerson } from '../factories/people'
import { type ActorName } from '../permissions/actors'
import { areas } from '../permissions/areas'
import { createInvitation, createWorld, holdRole, type World } from '../permissions/world'
import { db, type Session, sessionOf } from './sessions'

export type BuiltWorld = {
  world: World
  sessions: ReadonlyMap<ActorName, Session>
  /** A real address for a pattern of app/routes.ts, with the ids of rows made for it. */
  address: (pattern: string, variant?: string | null) => string
}

/**
 * Waits until the portal has done what the world left it to do: it counts the votes that were closed and tells the members of
 * the assemblies that were convened, which write rows that no later act asked for. It looks for work every five seconds.
 */
async function settled(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const due = await db.outboxMessage.count({ where: { state: 'pending', runAt: { lte: new Date() } } })
    if (due === 0) return
    if (tries > 600) throw new Error(`the portal leaves ${due} jobs that are due`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Everyone of the tables with a session on the portal that runs, and something to see at every address. */
export async function buildWorld(): Promise<BuiltWorld> {
  const sessions = new Map<ActorName, Session>()
  const addresses = new Map<string, string>()
  given(await setUpCharter())
  const world = await createWorld()
  for (const [name, { id }] of world.people) sessions.set(name, await sessionOf(id))
  const [applicant, instructor] = [world.people.get('representative'), world.people.get('instructor')]
  const charter = await charterInForce(today())
  if (!applicant || !instructor || !charter) throw new Error('the world is not whole')
  const party = { organisation: world.organisation, applicant }
  const [file, decided] = [await underReview(party, instructor), await inCommittee(party, instructor)]
  const committee = world.people.get('committee')
  if (!committee) throw new Error('the world is not whole')
  const granted = await inCommittee(party, instructor)
  const { certificateId } = given(
    await decideApplication(committee, {
      id: granted,
      decision: { outcome: 'granted', summary: 'La charte est tenue.', reasons: {}, support: [], actionPlan: [] },
    }),
  )
  // The last: an organisation's open draft is offered again instead of a second one.
  const draft = await readyDraft(party)
  const evidence = async (applicationId: string) => {
    const { fileId } = await db.evidence.findFirstOrThrow({ where: { applicationId } })
    const { hash } = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })
    const content = path.join(await temporaryFolder(), hash)
    await writeFile(content, '%PDF-1.7 essai')
    await fileStore.put(content, hash)
    return { fileId }
  }
  const mandate = await holdRole((await createPerson()).id, 'garant')
  const mail = {
    id: newId(),
    recipient: 'lecture@exemple.invalid',
    subject: 'Essai',
    text: 'Bonjour',
    html: '<p>Bonjour</p>',
    sentAt: new Date(),
  }
  await db.keptMail.create({ data: mail })
  const token = (purpose: Parameters<typeof createLink>[1]) =>
    db.$transaction((tx) => createLink(tx, purpose, applicant.id))
  const invitation = await createInvitation(world.elsewhere.id, world.people.get('other')?.id ?? '')
  for (const [pattern, at] of [
    ['/territoire/:code', '/territoire/dep-45'],
    ['/*', '/rien-de-tel'],
    ['/dev/mails/:id', `/dev/mails/${mail.id}`],
    ['/dev/mails/:id/html', `/dev/mails/${mail.id}/html`],
    ['/inscription/confirmer/:token', `/inscription/confirmer/${await token('confirm-address')}`],
    ['/connexion/lien/:token', `/connexion/lien/${await token('sign-in')}`],
    ['/mot-de-passe/nouveau/:token', `/mot-de-passe/nouveau/${await token('reset-password')}`],
    ['/compte/adresse/:token', `/compte/adresse/${await token('change-address-old')}`],
    ['/compte/suppression/:token', `/compte/suppression/${await token('erase-account')}`],
    ['/espace/compte/donnees/:format', '/espace/compte/donnees/json'],
    ['/espace/organisations/:id', `/espace/organisations/${world.organisation.id}`],
    ['/espace/organisations/:id/modifier', `/espace/organisations/${world.organisation.id}/modifier`],
    ['/invitations/:token', `/invitations/${invitation.token}`],
    ['/equipe/mandats/:id', `/equipe/mandats/${mandate.id}`],
    ['/equipe/organisations/:id', `/equipe/organisations/${world.organisation.id}`],
    ['/equipe/pages/:slug/:langue', '/equipe/pages/a-propos/fr'],
    ['/equipe/pages/:slug/:langue/historique', '/equipe/pages/a-propos/fr/historique'],
    ['/equipe/label/:id', `/equipe/label/${file}`],
    ['/equipe/label/:id (draft)', `/equipe/label/${draft.id}`],
    ['/equipe/label/:id/decision', `/equipe/label/${decided}/decision`],
    ['/label/attestation/:id.pdf', `/label/attestation/${certificateId}.pdf`],
    ['/label/charte/:version', '/label/charte/1'],
    ['/label/charte/:version.json', '/label/charte/1.json'],
    ['/label/verifier/:id', `/label/verifier/${certificateId}`],
    ['/espace/label/charte/:hash', `/espace/label/charte/${charter.hash}`],
    ['/espace/label/:id', `/espace/label/${draft.id}`],
    ['/espace/label/:id/brouillon', `/espace/label/${draft.id}/brouillon`],
    ['/espace/label/:id/organisation', `/espace/label/${draft.id}/organisation`],
    ['/espace/label/:id/preuves', `/espace/label/${draft.id}/preuves`],
    ['/espace/label/:id/relire', `/espace/label/${draft.id}/relire`],
    ['/equipe/label/:id/dossier.zip', `/equipe/label/${file}/dossier.zip`],
    ['/espace/label/:id/dossier.zip', `/espace/label/${file}/dossier.zip`],
    ['/espace/label/:id/suivi', `/espace/label/${file}/suivi`],
    ['/espace/label/:id/:step', `/espace/label/${draft.id}/demarche`],
    ['/fichiers/:id', `/fichiers/${(await evidence(file)).fileId}`],
    ['/fichiers/:id (draft)', `/fichiers/${(await evidence(draft.id)).fileId}`],
  ] as const)
    addresses.set(pattern, at)
  for (const area of areas) for (const [pattern, at] of await area.addresses(world)) addresses.set(pattern, at)
  await settled()
  return {
    world,
    sessions,
    address: (pattern, variant = null) => {
      const found =
        addresses.get(variant === null ? pattern : `${pattern} (${variant})`) ??
        (pattern.includes(':') ? undefined : pattern)
      if (found === undefined) throw new Error(`no address for ${pattern}`)
      return found
    },
  }
}

import { answerEngaged, showAmbassador } from '~/modules/circles/commands/choose-place.server'
import { createCommunity, nameGardener } from '~/modules/circles/commands/create-community.server'
import { createGroup } from '~/modules/circles/commands/create-group.server'
import { joinCommunity, moveCircle } from '~/modules/circles/commands/join-community.server'
import { joinGroup } from '~/modules/circles/commands/join-group.server'
import { setGroupRole } from '~/modules/circles/commands/lead-group.server'
import { postNotice } from '~/modules/circles/commands/post-notice.server'
import { sendLetter } from '~/modules/circles/commands/send-letter.server'
import { addLetterSection, beginLetter } from '~/modules/circles/commands/write-letter.server'
import { openThread, writePost } from '~/modules/circles/commands/write-post.server'
import { issueById } from '~/modules/circles/queries-letters.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Story, told } from './story'

const isDemonstration = true

/** A group on the theme of the study's third prototype: widening the circle beyond the most mobilised citizens. */
async function tellGroup(story: Story): Promise<void> {
  story.at(45)
  const [team, member, resident] = [
    await story.actor('team'),
    await story.actor('member'),
    await story.actor('resident'),
  ]
  const group = told(
    await createGroup(team, {
      title: 'Élargir le cercle',
      summary: 'Toucher celles et ceux que les réunions publiques ne touchent pas.',
      purpose:
        'Ce groupe de démonstration réunit des personnes qui cherchent à associer au-delà des citoyens les plus mobilisés.\n\n- dire ce qu’on a essayé, et ce que cela a donné\u202f;\n- relire ensemble une invitation, un lieu, un horaire\u202f;\n- préparer l’année autour de ce thème.',
      joining: 'open',
      reading: 'account',
      isDemonstration,
    }),
  )
  if (!group) return
  const { slug } = group
  for (const person of [member, resident]) told(await joinGroup(person, { slug, message: '' }))
  told(await setGroupRole(team, { slug, userId: member.id, role: 'facilitator' }))
  story.at(40)
  const opened = told(
    await openThread(member, {
      slug,
      title: 'Où inviter, à quelle heure\u202f?',
      body: 'Exemple de démonstration. Les invitations affichées en mairie touchent **toujours les mêmes**. Où les posez-vous\u202f?',
      mentions: [resident.id],
    }),
  )
  if (!opened) return
  story.at(39)
  told(
    await writePost(resident, {
      ...{ slug, threadId: opened.threadId, quotedId: opened.postId, mentions: [] },
      body: 'Exemple de démonstration. À la sortie de l’école et au marché, avec un horaire qui laisse rentrer avant la nuit.',
    }),
  )
}

/** A community of the Loiret, its gardeners named by their parts, what it needs and offers, and its letter. */
async function tellCommunity(story: Story): Promise<void> {
  story.at(44)
  const [team, chair, resident, member] = [
    await story.actor('team'),
    await story.actor('chair'),
    await story.actor('resident'),
    await story.actor('member'),
  ]
  const community = told(
    await createCommunity(team, {
      name: 'Communauté de démonstration du Loiret',
      summary:
        'Un exemple\u00a0: des personnes engagées d’un même département, et deux jardiniers pour en prendre soin.',
      purpose:
        'Cette communauté est un exemple. Elle montre comment des personnes qui agissent près de chez elles se connaissent, se rendent service et donnent des nouvelles.',
      departements: ['dep:45'],
      isDemonstration,
    }),
  )
  if (!community) return
  const { id, slug } = community
  const startsOn = today()
  const name = (key: string, side: 'civil-society' | 'institution', shownAs: string) =>
    nameGardener(team, { slug, email: story.address(key), side, shownAs, startsOn })
  told(await name('resident', 'civil-society', 'Jardinière de démonstration'))
  told(await name('chair', 'institution', 'Jardinier de la Région, démonstration'))
  told(await joinCommunity(member, { slug, circle: 'informed' }))
  told(await moveCircle(member, { slug, circle: 'engaged' }))
  told(await answerEngaged(resident, { slug, userId: member.id, answer: 'accept' }))
  told(
    await showAmbassador(member, {
      slug,
      shown: 'yes',
      ambassadorName: 'Ambassadeur de démonstration',
      ambassadorWords: 'Relaie les nouvelles autour de Gien.',
    }),
  )
  story.at(20)
  const notice = { body: 'Exemple de démonstration.', place: 'Gien' }
  told(
    await postNotice(member, {
      slug,
      ...notice,
      kind: 'need',
      title: 'Une salle pour vingt personnes, un samedi matin',
    }),
  )
  told(
    await postNotice(resident, {
      slug,
      ...notice,
      kind: 'offer',
      title: 'Prêt de grilles et de panneaux pour afficher',
    }),
  )
  await tellLetters(story, id, { resident, chair, member })
}

type People = Readonly<Record<'resident' | 'chair' | 'member', Awaited<ReturnType<Story['actor']>>>>

/** One issue that was sent, another in the making. */
async function tellLetters(story: Story, communityId: string, { resident, chair, member }: People): Promise<void> {
  story.at(15)
  const first = told(await beginLetter(resident, { communityId, title: 'Première lettre de démonstration', isDemonstration })) // prettier-ignore
  if (first) {
    const part = { id: first.id }
    told(
      await addLetterSection(resident, {
        ...part,
        title: 'Pourquoi cette lettre',
        body: 'Un exemple de lettre écrite à plusieurs mains\u00a0: chaque partie porte le nom de qui l’a écrite. [Le label](/label) y est cité pour montrer un lien.',
      }),
    )
    told(
      await addLetterSection(chair, {
        ...part,
        title: 'Ce qui vient',
        body: '- les besoins et les offres de la communauté\u202f;\n- les rencontres du programme.',
      }),
    )
    const issue = await issueById(first.id)
    if (issue) told(await sendLetter(resident, { id: first.id, revision: issue.revision }))
  }
  story.at(4)
  const next = told(await beginLetter(member, { communityId, title: 'Deuxième lettre de démonstration', isDemonstration })) // prettier-ignore
  if (next)
    told(
      await addLetterSection(member, {
        id: next.id,
        title: 'À compléter',
        body: 'Exemple de partie en cours d’écriture.',
      }),
    )
}

/** A group, a community and its letter, as examples. */
export async function tellCircles(story: Story): Promise<void> {
  if ((await db.exchangeGroup.count({ where: { isDemonstration } })) === 0) await tellGroup(story)
  if ((await db.community.count({ where: { isDemonstration } })) === 0) await tellCommunity(story)
}

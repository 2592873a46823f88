import { filmDebate } from '~/modules/network/data/cine-debat'
import { movingDebate } from '~/modules/network/data/debat-mouvant'
import { openForum } from '~/modules/network/data/forum-ouvert'
import { collectivePlatform } from '~/modules/network/data/plateforme-intelligence-collective'
import { openRoundTable } from '~/modules/network/data/table-ronde-ouverte'
import { futureCourt } from '~/modules/network/data/tribunal-des-generations-futures'
import { drawnVision } from '~/modules/network/data/vision-schematisee'
import type { Template } from '../rules/debate'

/** The methods of the network that a template begins with, by their ids there; one that was removed is left out. */
export const templateMethods: Readonly<Record<Template, readonly string[]>> = {
  'regional-debate': [openForum.id, movingDebate.id, openRoundTable.id],
  'workshop-tour': [openForum.id, filmDebate.id, drawnVision.id],
  'citizens-convention': [futureCourt.id, openRoundTable.id],
  consultation: [collectivePlatform.id],
  'position-papers': [openRoundTable.id],
}

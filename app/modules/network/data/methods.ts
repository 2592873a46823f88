import type { PortalMethod } from './portal-method'
import { filmDebate } from './cine-debat'
import { movingDebate } from './debat-mouvant'
import { openForum } from './forum-ouvert'
import { collectivePlatform } from './plateforme-intelligence-collective'
import { openRoundTable } from './table-ronde-ouverte'
import { futureCourt } from './tribunal-des-generations-futures'
import { drawnVision } from './vision-schematisee'

/** The seven methods of the tour of 2017, with which a portal begins; the team answers for them. */
export const portalMethods: readonly PortalMethod[] = [
  openForum,
  movingDebate,
  filmDebate,
  collectivePlatform,
  openRoundTable,
  drawnVision,
  futureCourt,
]

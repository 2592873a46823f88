import type { Area } from './area'
import { answers } from './answers'
import { bodies } from './bodies'
import { debates } from './debates'
import { events } from './events'
import { circles } from './circles'
import { charters } from './charters'
import { credentials } from './credentials'
import { contributions } from './contributions'
import { labelBatch } from './label-batch'
import { labelCommittee } from './label-committee'
import { labelOpinions } from './label-opinions'
import { labelSchemes } from './label-schemes'
import { labelTools } from './label-tools'
import { labelTemplates } from './label-templates'
import { labelTransfers } from './label-transfers'
import { labelLife } from './label-life'
import { labelSupport } from './label-support'
import { initiatives } from './initiatives'
import { meetings } from './meetings'
import { membership } from './membership'
import { networkMap } from './network-map'
import { referralDrafting } from './referral-drafting'
import { referralProcedure } from './referral-procedure'
import { statutes } from './statutes'
import { networkEntries } from './network-entries'
import { networkChanges } from './network-changes'
import { networkIo } from './network-io'
import { declarations } from './declarations'
import { votations } from './votations'
import { votes } from './votes'
import { positionPapers } from './position-papers'
import { workshops } from './workshops'

export const areas: readonly Area[] = [
  statutes,
  membership,
  meetings,
  initiatives,
  bodies,
  votes,
  debates,
  networkChanges,
  networkIo,
  networkEntries,
  networkMap,
  events,
  answers,
  circles,
  referralDrafting,
  referralProcedure,
  credentials,
  charters,
  labelCommittee,
  labelOpinions,
  labelLife,
  labelSchemes,
  labelSupport,
  labelTools,
  labelTransfers,
  labelBatch,
  labelTemplates,
  contributions,
  workshops,
  positionPapers,
  votations,
  declarations,
]

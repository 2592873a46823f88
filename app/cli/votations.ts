import { electionCommand } from './election'
import type { Io } from './io'

/**
 * `votations verify ARCHIVE [--key KEY] [--json]`: a votation's archive has the format of any vote's, and the same verifier counts
 * it again. Gives the exit status: 0 all is right, 1 not, 2 no such file or not an archive.
 */
export const votationsCommand = (args: string[], io: Io): Promise<number> => electionCommand(args, io)

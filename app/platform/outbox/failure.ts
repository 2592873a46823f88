/** Trying again would not help: the message goes to the dead letters at once. */
export class PermanentFailure extends Error {}

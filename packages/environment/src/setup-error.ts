/** A problem that the person who starts the process can fix; its message is shown alone, without a stack. */
export class SetupError extends Error {}

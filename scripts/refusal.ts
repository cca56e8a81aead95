/** What the person who started us can mend: its message is the one sentence they are shown. */
export class Refusal extends Error {}

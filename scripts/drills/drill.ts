/** An exercise too long for the tests: how it is asked for, and whether what it shows held. */
export type Drill = { usage: string; run(words: string[]): Promise<boolean> };

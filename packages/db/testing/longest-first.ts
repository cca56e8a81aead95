import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files of crowds, races and every possible input take longest. */
const long = /crowd|races|invariants|inputs-|server\.test/;

/** Begins with what takes longest, so that no worker is left with it at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

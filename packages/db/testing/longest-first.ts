import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files with crowds, races and many generated inputs. */
const long = /crowd|races|invariants|inputs-|server\.test/;

/** Starts the longest test files first, so that none keeps a single worker busy at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

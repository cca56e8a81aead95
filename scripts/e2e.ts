import { runJourneys } from "./journeys.ts";
import { testRun } from "./test-run.ts";

await testRun((signal) => runJourneys(signal, process.argv.slice(2)));

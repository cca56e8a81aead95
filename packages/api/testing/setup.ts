import { afterEach } from "vitest";
import { backgroundTasksSettled } from "../src/background-tasks.ts";

// The tests of a file share a database.
afterEach(backgroundTasksSettled);

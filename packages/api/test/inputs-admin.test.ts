import { testInputs } from "../testing/input-tests.ts";

testInputs("admin");

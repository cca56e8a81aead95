import { testInputs } from "../testing/input-tests.ts";

testInputs("web");

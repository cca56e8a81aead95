import type { ASTNode } from "@marcbachmann/cel-js";
import { callFunction, isMacro } from "./expression-functions.ts";

/** The variables of an expression: `event`, `async`, and what a macro binds; `now` is the result of `now()`, in milliseconds. */
export type Variables = Record<string, unknown> & { now?: number };

/** The value of an expression. Never throws: a missing or meaningless value is null. */
export function evaluate(node: ASTNode, variables: Variables): unknown {
  const value = (child: ASTNode) => evaluate(child, variables);
  switch (node.op) {
    case "value":
      return node.args;
    case "id":
      return member(variables, node.args);
    case ".":
      return member(value(node.args[0]), node.args[1]);
    case "[]":
      return member(value(node.args[0]), value(node.args[1]));
    case "&&":
      return value(node.args[0]) === true && value(node.args[1]) === true;
    case "||":
      return value(node.args[0]) === true || value(node.args[1]) === true;
    case "!_":
      return value(node.args) === false;
    case "-_":
      return negate(value(node.args));
    case "?:":
      return value(node.args[0]) === true ? value(node.args[1]) : value(node.args[2]);
    case "list":
      return node.args.map(value);
    case "map":
      return Object.fromEntries(node.args.map(([key, item]) => [String(value(key)), value(item)]));
    case "call":
      return call(node.args[0], node.args[1], variables);
    case "rcall":
      return method(node.args[0], node.args[1], node.args[2], variables);
    case ".?":
    case "[?]":
      return null;
    default:
      return operate(node.op, value(node.args[0]), value(node.args[1]));
  }
}

/** Equality of numbers by value, of lists and maps by content; values of different types are never equal. */
export function isEqual(a: unknown, b: unknown): boolean {
  const [left, right] = [a ?? null, b ?? null];
  // biome-ignore lint/suspicious/noDoubleEquals: an int literal is a bigint, a number from JSON is not
  if (isNumber(left) && isNumber(right)) return left == right;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isEqual(member(left, key), member(right, key)))
  );
}

function operate(op: string, a: unknown, b: unknown): unknown {
  if (op === "==") return isEqual(a, b);
  if (op === "!=") return !isEqual(a, b);
  if (op === "in") return isIn(a, b);
  if (op === "<") return compare(a, b) < 0;
  if (op === "<=") return compare(a, b) <= 0;
  if (op === ">") return compare(a, b) > 0;
  if (op === ">=") return compare(a, b) >= 0;
  return calculate(op, a, b);
}

/** Null sorts first; values without an order compare as NaN, so that every comparison is false. */
function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const isOrdered =
    (isNumber(a) && isNumber(b)) || (typeof a === typeof b && (typeof a === "string" || typeof a === "boolean"));
  if (!isOrdered) return Number.NaN;
  const [left, right] = [a as number, b as number];
  return left < right ? -1 : Number(left > right);
}

/** As in CEL, ints and doubles don't mix; any value but a list or a map can be appended to a string. */
function calculate(op: string, a: unknown, b: unknown): unknown {
  if (op === "+" && typeof a === "string" && b !== null && typeof b !== "object") return a + String(b);
  if (op === "+" && Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (typeof a === "bigint" && typeof b === "bigint")
    return (op === "/" || op === "%") && b === 0n ? null : arithmetic(op, a, b);
  if (typeof a === "number" && typeof b === "number") return arithmetic(op, a, b);
  return null;
}

function arithmetic<N extends number | bigint>(op: string, a: N, b: N): unknown {
  const [left, right] = [a as number, b as number];
  if (op === "+") return left + right;
  if (op === "-") return left - right;
  if (op === "*") return left * right;
  if (op === "/") return left / right;
  return op === "%" ? left % right : null;
}

function isIn(item: unknown, container: unknown): boolean {
  if (Array.isArray(container)) return container.some((other) => isEqual(item, other));
  return (
    typeof container === "object" && container !== null && typeof item === "string" && Object.hasOwn(container, item)
  );
}

function negate(value: unknown): unknown {
  return isNumber(value) ? -value : null;
}

function member(container: unknown, key: unknown): unknown {
  if (Array.isArray(container)) return isNumber(key) ? (container[Number(key)] ?? null) : null;
  if (typeof container !== "object" || container === null || typeof key !== "string") return null;
  return Object.hasOwn(container, key) ? ((container as Variables)[key] ?? null) : null;
}

function call(name: string, args: ASTNode[], variables: Variables): unknown {
  const [first] = args;
  if (name === "now") return BigInt(variables.now ?? Date.now());
  if (name !== "has")
    return callFunction(
      name,
      args.map((arg) => evaluate(arg, variables)),
    );
  if (first?.op !== ".") return false;
  const container = evaluate(first.args[0], variables);
  return typeof container === "object" && container !== null && Object.hasOwn(container, first.args[1]);
}

function method(name: string, target: ASTNode, args: ASTNode[], variables: Variables): unknown {
  const receiver = evaluate(target, variables);
  if (!isMacro(name)) return callFunction(name, [receiver, ...args.map((arg) => evaluate(arg, variables))]);
  const items = Array.isArray(receiver)
    ? receiver
    : typeof receiver === "object" && receiver
      ? Object.keys(receiver)
      : [];
  const [bound, ...bodies] = args;
  const boundName = bound?.op === "id" ? bound.args : "";
  const run = (body: ASTNode | undefined) => (item: unknown) =>
    body && evaluate(body, { ...variables, [boundName]: item });
  const holds = (item: unknown) => run(bodies[0])(item) === true;
  if (name === "exists") return items.some(holds);
  if (name === "all") return items.every(holds);
  if (name === "exists_one") return items.filter(holds).length === 1;
  if (name === "filter") return items.filter(holds);
  return bodies.length > 1 ? items.filter(holds).map(run(bodies[1])) : items.map(run(bodies[0]));
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

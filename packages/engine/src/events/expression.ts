import { type ASTNode, parse } from "@marcbachmann/cel-js";
import { evaluate, type Variables } from "./evaluate.ts";
import { isKnownFunction } from "./expression-functions.ts";

/** A compiled CEL expression, evaluated as Inngest's own server does: a missing value is null, and only `true` is true. */
export type Expression = {
  source: string;
  value: (variables: Variables) => unknown;
  test: (variables: Variables) => boolean;
  /** The first conjunct of the form `async.<path> == <expression over the run's own event>`, under which a run waiting for an event is indexed. */
  indexKey: (variables: Variables) => { path: string[]; value: unknown } | undefined;
};

/** Thrown for an expression that can't be parsed or calls an unsupported function. */
export class ExpressionError extends Error {
  override name = "InvalidExpression";
}

const compiled = new Map<string, Expression>();

/** Compiles an expression; throws `ExpressionError`. */
export function compile(source: string): Expression {
  const known = compiled.get(source);
  if (known) return known;
  const ast = read(source);
  const equality = conjuncts(ast).map(asEquality).find(Boolean);
  const expression: Expression = {
    source,
    value: (variables) => evaluate(ast, variables),
    test: (variables) => evaluate(ast, variables) === true,
    indexKey: (variables) => equality && { path: equality.path, value: evaluate(equality.other, variables) },
  };
  if (compiled.size > 5000) compiled.clear();
  compiled.set(source, expression);
  return expression;
}

function read(source: string): ASTNode {
  try {
    const { ast } = parse(source);
    check(ast);
    return ast;
  } catch (error) {
    throw new ExpressionError(`"${source}": ${(error as Error).message.split("\n")[0]}`);
  }
}

function check(node: ASTNode): void {
  const isCall = node.op === "call" || node.op === "rcall";
  if (isCall && !isKnownFunction(node.args[0]))
    throw new ExpressionError(`the function ${node.args[0]} is not supported`);
  for (const child of children(node)) check(child);
}

function children(node: ASTNode): ASTNode[] {
  const nodes = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
  return nodes.filter(isNode);
}

function isNode(item: unknown): item is ASTNode {
  return typeof item === "object" && item !== null && "op" in item && "args" in item;
}

function conjuncts(node: ASTNode): ASTNode[] {
  return node.op === "&&" ? node.args.flatMap(conjuncts) : [node];
}

function asEquality(node: ASTNode): { path: string[]; other: ASTNode } | undefined {
  if (node.op !== "==") return undefined;
  const [left, right] = node.args;
  const path = asyncPath(left);
  if (path && !mentionsAsync(right)) return { path, other: right };
  const mirrored = asyncPath(right);
  return mirrored && !mentionsAsync(left) ? { path: mirrored, other: left } : undefined;
}

function asyncPath(node: ASTNode): string[] | undefined {
  if (node.op === "id") return node.args === "async" ? [] : undefined;
  if (node.op === ".") return asyncPath(node.args[0])?.concat(node.args[1]);
  const key = node.op === "[]" && node.args[1].op === "value" ? node.args[1].args : undefined;
  return node.op === "[]" && typeof key === "string" ? asyncPath(node.args[0])?.concat(key) : undefined;
}

function mentionsAsync(node: ASTNode): boolean {
  return (node.op === "id" && node.args === "async") || children(node).some(mentionsAsync);
}

/** What a formula may name, with its value. */
export type Values = Readonly<Record<string, number>>;

/** A formula, read: names stand for numbers; what is true is 1, what is false 0. */
export interface Formula {
  readonly value: (values: Values) => number;
  /** The names that it uses, each once. */
  readonly names: readonly string[];
}

type Node = (values: Values) => number;

const functions = new Map<string, { readonly size: number; readonly call: (...given: number[]) => number }>([
  // To the nearest whole number, halves up.
  ['round', { size: 1, call: (value = 0) => Math.floor(value + 0.5) }],
  ['min', { size: 2, call: Math.min }],
  ['max', { size: 2, call: Math.max }],
  ['if', { size: 3, call: (condition, then = 0, otherwise = 0) => (condition ? then : otherwise) }],
]);

const operators = new Map<string, { readonly strength: number; readonly call: (a: number, b: number) => number }>([
  ['or', { strength: 1, call: (a, b) => Number(a !== 0 || b !== 0) }],
  ['and', { strength: 2, call: (a, b) => Number(a !== 0 && b !== 0) }],
  ['<', { strength: 3, call: (a, b) => Number(a < b) }],
  ['>', { strength: 3, call: (a, b) => Number(a > b) }],
  ['<=', { strength: 3, call: (a, b) => Number(a <= b) }],
  ['>=', { strength: 3, call: (a, b) => Number(a >= b) }],
  ['+', { strength: 4, call: (a, b) => a + b }],
  ['-', { strength: 4, call: (a, b) => a - b }],
  ['*', { strength: 5, call: (a, b) => a * b }],
  ['/', { strength: 5, call: (a, b) => a / b }],
]);

/**
 * Reads a formula: numbers, names, `+ - * /`, `< > <= >=`, `and`, `or`, brackets, `round(x)`, `min(a, b)`, `max(a, b)`,
 * `if(condition, then, else)`.
 * @throws SyntaxError that says what was found instead
 */
export function readFormula(text: string): Formula {
  const tokens = text.match(/\d+(?:\.\d+)?|[a-z]\w*|<=|>=|[-+*/<>(),]|\S/gi) ?? [];
  const names = new Set<string>();
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const expect = (sign: string): void => {
    const found = next();
    if (found !== sign) throw new SyntaxError(`${sign} expected, ${found || 'the end'} found`);
  };

  function operand(): Node {
    const token = next();
    if (token === '(') {
      const inner = expression(0);
      expect(')');
      return inner;
    }
    if (token === '-') {
      const inner = operand();
      return (values) => -inner(values);
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'true') return () => 1;
    if (!/^[a-z]/i.test(token) || operators.has(token))
      throw new SyntaxError(`a value expected, ${token || 'the end'} found`);
    if (tokens[at] === '(') return called(token);
    names.add(token);
    return (values) => values[token] ?? NaN;
  }

  function called(name: string): Node {
    const known = functions.get(name);
    if (!known) throw new SyntaxError(`no function ${name}`);
    const given: Node[] = [];
    expect('(');
    for (let index = 0; index < known.size; index += 1) {
      if (index > 0) expect(',');
      given.push(expression(0));
    }
    expect(')');
    return (values) => known.call(...given.map((each) => each(values)));
  }

  function expression(weakest: number): Node {
    let left = operand();
    for (;;) {
      const operator = operators.get(tokens[at] ?? '');
      if (!operator || operator.strength <= weakest) return left;
      at += 1;
      const [first, second] = [left, expression(operator.strength)];
      left = (values) => operator.call(first(values), second(values));
    }
  }

  const root = expression(0);
  if (at < tokens.length) throw new SyntaxError(`the end expected, ${tokens[at]} found`);
  return { value: root, names: [...names] };
}

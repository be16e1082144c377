import type { RJSFSchema } from '@rjsf/utils';

/** What a form is told that its schema does not say. */
export interface Known {
  /** Names for people, by the codes that schemas list. */
  names: Readonly<Record<string, string>>;
  /** The provisions of the text that is asked about, as they are cited, to choose from while typing. */
  provisions?: readonly string[];
}

/** A schema as it is drawn: codes with their names, provisions with those there are. What it lets in stays the same. */
export function prepared(schema: RJSFSchema, known: Known): RJSFSchema {
  return walk(schema, undefined, known) as RJSFSchema;
}

function walk(node: unknown, name: string | undefined, known: Known): unknown {
  if (Array.isArray(node)) return node.map((part) => walk(part, undefined, known));
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value, key, known)]));
  if (Array.isArray(copy.enum) && copy.enum.every((code) => typeof code === 'string' && code in known.names)) {
    const { enum: codes, ...rest } = copy as { enum: string[] };
    return { ...rest, oneOf: codes.map((code) => ({ const: code, title: known.names[code] })) };
  }
  if (name === 'provision' && copy.type === 'string' && known.provisions?.length) {
    return { ...copy, examples: known.provisions };
  }
  return copy;
}

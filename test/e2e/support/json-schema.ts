type Schema = { readonly [keyword: string]: unknown };

/**
 * Where a value breaks a JSON Schema: a small validator that owes nothing to the library that made the schema.
 * It throws on a keyword that it does not know, so that it never passes what it did not look at.
 */
export function violations(schema: Schema, value: unknown, at = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`The validator of the tests does not know “${keyword}”.`);
    return check(wanted as never, value, at, schema);
  });
}

type Check = (wanted: never, value: unknown, at: string, schema: Schema) => string[];

const nothing: Check = () => [];

const keywords: Readonly<Record<string, Check>> = {
  $schema: nothing,
  default: nothing,
  type: (wanted: string | string[], value, at) =>
    test(
      [wanted].flat().some((type) => hasType(value, type)),
      `${at} is not ${[wanted].flat().join(' or ')}`,
    ),
  const: (wanted: unknown, value, at) => test(value === wanted, `${at} is not ${wanted}`),
  enum: (wanted: unknown[], value, at) => test(wanted.includes(value), `${at} is none of ${wanted}`),
  minimum: (wanted: number, value, at) => test(!(Number(value) < wanted), `${at} is too small`),
  maximum: (wanted: number, value, at) => test(!(Number(value) > wanted), `${at} is too large`),
  minLength: (wanted: number, value, at) => test(String(value).length >= wanted, `${at} is too short`),
  pattern: (wanted: string, value, at) =>
    test(new RegExp(wanted).test(String(value)), `${at} has another form`),
  minItems: (wanted: number, value, at) => test(list(value).length >= wanted, `${at} has too few`),
  maxItems: (wanted: number, value, at) => test(list(value).length <= wanted, `${at} has too many`),
  items: (wanted: Schema, value, at, { prefixItems = [] }) =>
    list(value)
      .slice(list(prefixItems).length)
      .flatMap((entry, index) => violations(wanted, entry, `${at}[${index}]`)),
  prefixItems: (wanted: Schema[], value, at) =>
    wanted.flatMap((schema, index) => violations(schema, list(value)[index], `${at}[${index}]`)),
  anyOf: (wanted: Schema[], value, at) =>
    test(fitting(wanted, value).length > 0, `${at} fits no alternative`),
  oneOf: (wanted: Schema[], value, at) =>
    test(fitting(wanted, value).length === 1, `${at} fits not just one`),
  required: (wanted: string[], value, at) =>
    wanted.filter((key) => !(key in group(value))).map((key) => `${at}.${key} is missing`),
  properties: (wanted: Readonly<Record<string, Schema>>, value, at) =>
    Object.entries(group(value)).flatMap(([key, own]) =>
      wanted[key] === undefined ? [] : violations(wanted[key], own, `${at}.${key}`),
    ),
  propertyNames: (wanted: Schema, value, at) =>
    Object.keys(group(value)).flatMap((key) => violations(wanted, key, `${at}, the key ${key}`)),
  additionalProperties: (wanted: Schema | boolean, value, at, { properties = {} }) =>
    Object.entries(group(value))
      .filter(([key]) => !Object.hasOwn(properties as object, key))
      .flatMap(([key, own]) =>
        typeof wanted === 'boolean'
          ? test(wanted, `${at}.${key} is not known`)
          : violations(wanted, own, `${at}.${key}`),
      ),
};

function hasType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function fitting(schemas: readonly Schema[], value: unknown): readonly Schema[] {
  return schemas.filter((schema) => violations(schema, value).length === 0);
}

function group(value: unknown): Readonly<Record<string, unknown>> {
  return hasType(value, 'object') ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function test(fits: boolean, fault: string): string[] {
  return fits ? [] : [fault];
}

/**
 * The few kinds of check that messages to a page need, with the face of zod's. Of what is injected into a
 * page, zod's smallest build would be a third; everywhere else zod parses what arrives.
 */

/** Tells whether a value is of a shape. `Value` is for the compiler alone. */
export interface SmallSchema<Value> {
  accepts(value: unknown): value is Value;
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

export type Infer<Schema> = Schema extends SmallSchema<infer Value> ? Value : never;

function schema<Value>(accepts: (value: unknown) => boolean): SmallSchema<Value> {
  const check = (value: unknown): value is Value => accepts(value);
  return {
    accepts: check,
    safeParse: (value) => (check(value) ? { success: true, data: value } : { success: false }),
  };
}

/** A whole number from 0. */
export const count = schema<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0);

export const truth = schema<boolean>((value) => typeof value === 'boolean');

export const oneOf = <const Value extends string | number>(...values: readonly Value[]): SmallSchema<Value> =>
  schema((value) => values.includes(value as Value));

export const listOf = <Value>(one: SmallSchema<Value>): SmallSchema<Value[]> =>
  schema((value) => Array.isArray(value) && value.every((item) => one.accepts(item)));

/** An object with these keys and no others. */
export const record = <Shape extends Readonly<Record<string, SmallSchema<unknown>>>>(
  shape: Shape,
): SmallSchema<{ [Key in keyof Shape]: Infer<Shape[Key]> }> =>
  schema((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return (
      entries.length === Object.keys(shape).length &&
      entries.every(([key, item]) => Object.hasOwn(shape, key) && shape[key]?.accepts(item))
    );
  });

/** The parts of an OpenDocument file, read element by element with htmlparser2. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** Who hears of elements and text, in the order in which they stand. */
export interface OdtListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (data: string) => void;
}

/** Tells the listener of every element and text of a part. */
export function parseOdt(xml: string, listener: OdtListener): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => listener.open(name, attributes),
      onclosetag: (name) => listener.close?.(name),
      ontext: (data) => listener.text?.(data),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

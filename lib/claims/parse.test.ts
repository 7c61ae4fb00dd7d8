import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleClaim, examplePack } from './example.ts';
import { PackError, parsePack } from './index.ts';

const faultOf = (value: unknown): PackError => {
  try {
    parsePack(value, 'p.json');
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
  throw new Error('was taken');
};
const withClaim = (change: Record<string, unknown>) => ({
  ...examplePack(),
  claims: [{ ...exampleClaim(), ...change }],
});

describe('parsePack', () => {
  it('takes a sound pack, drops $schema and shares nothing with its input', () => {
    const value = examplePack();
    const pack = parsePack({ $schema: './schema.json', ...value }, 'p.json');
    expect(pack).toEqual(value);
    expect(pack.claims[0]).not.toBe(value.claims[0]);
  });

  it('names file, claim and field', () => {
    const fault = faultOf(withClaim({ kind: 'myth' }));
    expect(fault.message).toMatch(/^p\.json: claim "bread-feeds-ducks": kind: /);
    expect([fault.file, fault.claim, fault.field]).toEqual(['p.json', 'claim "bread-feeds-ducks"', 'kind']);
  });

  it('names a claim without an id by its number, and a missing field as missing', () => {
    const { id: _, ...rest } = exampleClaim();
    expect(faultOf({ ...examplePack(), claims: [rest] }).message).toBe('p.json: claim 1: id: is missing');
  });

  it('tells everything that it found', () => {
    const fault = faultOf({ ...withClaim({ kind: 'myth', topic: '' }), version: 'new' });
    expect(fault.issues.map((issue) => issue.field).sort()).toEqual(['kind', 'topic', 'version']);
    expect(fault.message).toContain('(and 2 more)');
  });

  it.each([
    ['a misspelt field', { varients: [] }, 'varients', 'is no field of the format'],
    [
      'a script address',
      { sources: [{ ...exampleClaim().sources[0], url: 'javascript:alert(1)' }] },
      'sources.0.url',
      '',
    ],
    [
      'an address that does not parse',
      { sources: [{ ...exampleClaim().sources[0], url: 'https://exa mple.org' }] },
      'sources.0.url',
      '',
    ],
    [
      'an address without a host',
      { sources: [{ ...exampleClaim().sources[0], url: 'https://:80' }] },
      'sources.0.url',
      'parse',
    ],
    ['an impossible date', { dateReviewed: '2026-13-01' }, 'dateReviewed', 'no date'],
    ['text that turns the reading direction', { context: 'abc \u202E def' }, 'context', 'control'],
    ['a wording without end', { claimReviewed: 'x'.repeat(601) }, 'claimReviewed', '600'],
    ['too many wordings', { variants: Array.from({ length: 41 }, (_, i) => `w${i}`) }, 'variants', '40'],
    [
      'a source id used twice',
      { sources: [exampleClaim().sources[0], exampleClaim().sources[0]] },
      'sources.1.id',
      'twice',
    ],
    [
      'a position that names no source',
      { positions: [{ text: 'A view.', sources: ['nowhere'] }] },
      'positions.0.sources',
      'nowhere',
    ],
  ])('refuses %s', (_, change, field, message) => {
    const fault = faultOf(withClaim(change));
    expect(fault.field).toBe(field);
    expect(fault.message).toContain(message);
  });

  it('refuses two claims with one id', () => {
    expect(faultOf(examplePack([exampleClaim(), exampleClaim()])).message).toContain('used by two claims');
  });

  it.each([null, 3, 'pack', [], [{}], undefined])('refuses %j', (value) => {
    expect(faultOf(value).message).toContain('not an object');
  });
});

describe('hostile packs', () => {
  it('end at the hundredth fault, and before long lists are looked into', () => {
    const fault = (value: unknown) => {
      try {
        parsePack(value, 'p.json');
      } catch (error) {
        return error as PackError;
      }
      throw new Error('was taken');
    };
    const start = performance.now();
    const faulty = fault({
      ...examplePack(),
      claims: Array.from({ length: 20_000 }, () => ({ sources: Array(90).fill(1) })),
    });
    expect(faulty.issues).toHaveLength(100);
    expect(faulty.message).toContain('p.json: claim 1: id: is missing (and 99 more)');
    expect(fault({ ...examplePack(), claims: Array(2_000_000).fill([]) }).message).toContain(
      'more than 20000 claims',
    );
    const long = { ...exampleClaim(), variants: Array(1_000_000).fill(1) };
    expect(fault(examplePack([long])).message).toContain('a list of more than 200 entries');
    expect(fault({ ...examplePack(), claims: [null] }).message).toContain('claim 1');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses %s as a name and changes no prototype',
    (name) => {
      const text = JSON.stringify(examplePack()).replace(
        '"id":"example"',
        `"id":"example","${name}":{"polluted":true}`,
      );
      expect(faultOf(JSON.parse(text)).field).toBe(name);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('refuses deep nesting without overflowing the stack', () => {
    const text = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(faultOf(JSON.parse(text)).message).toContain('nested deeper');
  });

  it('refuses more text than a pack may hold', () => {
    const filler = 'x'.repeat(1_000_000);
    expect(faultOf({ ...examplePack(), filler: Array(33).fill(filler) }).message).toContain('characters');
  });

  it('refuses more claims than a pack may hold', () => {
    const claims = Array.from({ length: 20_001 }, (_, i) => exampleClaim({ id: `c${i}` }));
    expect(faultOf(examplePack(claims)).message).toContain('more than 20000 claims');
  });
});

describe('any input', () => {
  it('is a pack or a PackError, never another fault', () => {
    const paths = [
      'id',
      'language',
      'claims',
      'claims.0',
      'claims.0.sources',
      'claims.0.sources.0',
      'claims.0.positions',
      'claims.0.pages.0.title',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const pack = structuredClone(examplePack()) as unknown as Record<string, unknown>;
        const keys = path.split('.');
        const last = keys.pop()!;
        // biome-ignore lint/suspicious/noExplicitAny: any part of the pack may be replaced
        const parent = keys.reduce<any>((node, key) => node[key], pack);
        parent[last] = value;
        try {
          expect(parsePack(pack, 'p.json').id).toBeTypeOf('string');
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

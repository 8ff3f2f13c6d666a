import type { Client, EntityAnswer, EntityRelationship } from '@graphexplorer/client';
import type { Place } from './projection';

/** A place that is known, with what is told of it. */
export interface Spot extends Place {
  readonly id: string;
  readonly name: string;
  /** How exact its coordinates are; empty where nobody says. */
  readonly precision: string;
  readonly facts: readonly string[];
}

/** At most so many places are asked for, round at most so many entities. */
const MostPlaces = 40;
const MostEntities = 6;

/**
 * The places that entities are joined with, and themselves. A graph that knows no kind Place may still hold coordinates: then
 * whatever is joined is asked. What is kept back about persons who may be alive names no place.
 */
export async function placesAround(client: Client, ids: readonly string[], signal: AbortSignal): Promise<Spot[]> {
  const lists = await Promise.all(
    ids.slice(0, MostEntities).map((id) => client.relationships(id, { limit: 500 }, signal)),
  );
  const told = lists.flatMap((list) => list.items).filter((item) => !isKeptBack(item));
  const places = told.filter((item) => item.other.kind === 'Place');
  const near = new Map<string, EntityRelationship[]>();
  for (const item of places.length > 0 ? places : told) {
    near.set(item.other.id, [...(near.get(item.other.id) ?? []), item]);
  }
  const wanted = [...new Set([...ids, ...near.keys()])].slice(0, MostPlaces);
  const entities = await Promise.all(wanted.map((id) => client.entity(id, signal).catch(() => null)));
  return entities.flatMap((answer) => (answer ? spotOf(answer, near.get(answer.entity.id) ?? []) : []));
}

function isKeptBack({ relationship }: EntityRelationship): boolean {
  return relationship.sentence === undefined && relationship.phrase !== undefined;
}

function spotOf(answer: EntityAnswer, items: readonly EntityRelationship[]): Spot[] {
  const { latitude, longitude, locationPrecision, precision, location } = answer.properties as Record<string, unknown>;
  const point = coordinatesOf(location) ?? coordinatesOf({ latitude, longitude });
  if (!point) return [];
  const facts = items.map((item) => item.relationship.sentence).filter((text): text is string => text !== undefined);
  const exactness = String(precision ?? locationPrecision ?? '');
  return [{ id: answer.entity.id, name: answer.entity.name, ...point, precision: exactness, facts }];
}

/** Degrees out of a point or of two numbers, where they are degrees at all. */
export function coordinatesOf(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  const text = record['_value'];
  const found = typeof text === 'string' ? /^SRID=4(?:326|979);POINT(?: Z)? \((\S+) ([^\s)]+)/.exec(text) : null;
  const [longitude, latitude] = found
    ? [Number(found[1]), Number(found[2])]
    : [record['longitude'], record['latitude']];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined;
}

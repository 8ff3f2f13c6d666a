import type { Client, EntitySummary, PathsAnswer } from '@graphexplorer/client';

/** What is known of entities so far, so that an id in a link soon has a name. */
export class Names {
  readonly known = new Map<string, EntitySummary>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly client: Client,
    private readonly changed: () => void,
  ) {}

  learn(entities: readonly EntitySummary[]): void {
    for (const entity of entities) this.known.set(entity.id, entity);
  }

  learnFrom(answer: PathsAnswer): void {
    this.learn(answer.nodes);
  }

  /** Asks for those that are not known; a failure leaves the id standing for the name. */
  ask(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.known.has(id) || this.asked.has(id)) continue;
      this.asked.add(id);
      this.client.entity(id).then(
        (answer) => {
          this.learn([{ ...answer.entity, id }]);
          this.changed();
        },
        () => undefined,
      );
    }
  }

  of(id: string): EntitySummary {
    return this.known.get(id) ?? { id, name: id, labels: [] };
  }
}

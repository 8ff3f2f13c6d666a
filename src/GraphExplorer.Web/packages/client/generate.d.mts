/** The source of the types, from the API's description. */
export function generate(): Promise<string>;

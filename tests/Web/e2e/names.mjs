// Names of the shipped data by script, as people would type them.
import { readFileSync } from 'node:fs';
import { root } from './stand.mjs';

const scripts = {
    Latin: /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u,
    Cyrillic: /\p{Script=Cyrillic}/u,
    Japanese: /[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}]/u,
};

/** So many names of each script; where the data has fewer, their beginnings too, and then the same again. */
export function namesByScript(count) {
    const all = readFileSync(`${root}/seed/entities.jsonl`, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .flatMap((entity) => [entity.name, ...(entity.names ?? []).map((name) => name.text)]);
    return Object.fromEntries(
        Object.entries(scripts).map(([script, form]) => {
            const names = all.filter((name) => form.test(name)).slice(0, count);
            const beginnings = names.flatMap((name) =>
                Array.from({ length: Math.max(0, name.length - 2) }, (_, i) => name.slice(0, i + 2)),
            );
            const typed = [...new Set([...names, ...beginnings])];
            return [script, Array.from({ length: count }, (_, i) => typed[i % typed.length])];
        }),
    );
}

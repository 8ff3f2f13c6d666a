/** The outlines of land as they are kept in src/map/land.json. */
export declare function outlines(): Promise<{ source: string; unit: number; rings: number[][] }>;

/* Generated from the API's description by packages/client/generate.mjs. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What was analysed. */
        AnalysedNetwork: {
            /**
             * Format: int32
             * @description Entities that passed the filter.
             */
            entities: number;
            /**
             * Format: int32
             * @description Relationships between them.
             */
            relationships: number;
            /**
             * Format: int32
             * @description Lines that they make: parallel relationships are one.
             */
            lines: number;
            /** @description The version of the graph; null where the store cannot tell. */
            graphVersion: null | string;
        };
        /** @description An analysis: what was asked, how far it is, what it gave. */
        AnalysisAnswer: {
            /** @description Its id. */
            id: string;
            /** @description Where it stands. */
            state: components["schemas"]["AnalysisState"];
            /** @description What was asked: each member that was given, with its values as texts. */
            question: {
                [key: string]: string[];
            };
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created: string;
            /**
             * Format: date-time
             * @description When work on it began; null while it waits.
             */
            started?: null | string;
            /**
             * Format: date-time
             * @description When it ended, whichever way; null until then.
             */
            ended?: null | string;
            /**
             * Format: int32
             * @description How many are before it; null unless it waits.
             */
            before?: null | number;
            progress?: null | components["schemas"]["AnalysisStep"];
            network?: null | components["schemas"]["AnalysedNetwork"];
            /** @description The columns of nodes.csv, in order; none unless it is done. */
            columns?: components["schemas"]["AnalysisColumn"][];
            /** @description Metrics of the profile that this network cannot have, with the reason. */
            skipped?: components["schemas"]["LeftOutMetric"][];
            /** @description What was written; nothing unless it is done. */
            files?: components["schemas"]["AnalysisFile"][];
            failure?: null | components["schemas"]["AnalysisFailure"];
        };
        /** @description A column of nodes.csv. */
        AnalysisColumn: {
            /** @description Its name. */
            name: string;
            /** @description The metric in words. */
            title: string;
            /** @description Whether its values are numbers of groups, which have no order of more and less. */
            isGroup: boolean;
        };
        /** @description Why an analysis failed. */
        AnalysisFailure: {
            /** @description The stable code, one of those of problems. */
            code: string;
            /** @description What happened and what would be right. */
            detail: string;
        };
        /** @description A file of an analysis. */
        AnalysisFile: {
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description How large it is.
             */
            bytes: number;
            /** @description Where it can be had. */
            address: string;
        };
        /** @description The caller's own analyses, the last asked for first. */
        AnalysisListAnswer: {
            /** @description All of them. */
            items: components["schemas"]["AnalysisAnswer"][];
            /** @description How many they are. */
            total: components["schemas"]["Total"];
            /**
             * Format: int32
             * @description How many can be kept.
             */
            most: number;
        };
        /**
         * @description Where an analysis stands.
         * @enum {string}
         */
        AnalysisState: "waiting" | "running" | "done" | "failed" | "cancelled" | "interrupted" | "deleted";
        /** @description How far an analysis is. */
        AnalysisStep: {
            /**
             * Format: double
             * @description What part of the work is done, 0 to 1, weighed by what metrics are estimated to cost.
             */
            done: number;
            /** @description What is being done, in words. */
            step: string;
            /**
             * Format: int32
             * @description About how long it still takes; null while that cannot be told.
             */
            secondsLeft: null | number;
        };
        /** @description What travels with every answer. */
        AnswerMeta: {
            /** @description The version of the graph that answered; null where the store cannot tell. */
            graphVersion: null | string;
            /** @description Under which terms the data may be used, and whom to credit. */
            licences: components["schemas"]["Licence"][];
            /** @description How the answer must not be read; null where there is nothing to warn of. */
            caution?: null | string;
        };
        /** @description Changes of one sort of thing, each in key order. */
        ChangeSet: {
            /** @description The answer has it now, and had it not. */
            added: components["schemas"]["ChangedThing"][];
            /** @description The graph has it still, and the answer not any more. */
            gone: components["schemas"]["ChangedThing"][];
            /** @description It stands for another entity now. */
            merged: components["schemas"]["MissingId"][];
            /** @description The graph has it no more. */
            deleted: components["schemas"]["ChangedThing"][];
        };
        /** @description Something that a view showed, or would show. */
        ChangedThing: {
            /** @description Its id. */
            id: string;
            /** @description Its name or sentence; null where it has none. */
            text: null | string;
        };
        /** @description Where one statement of an answer stands. */
        Citation: {
            /**
             * Format: int32
             * @description The footnote number that the sentence carries for it, from 1; null outside sentences.
             */
            number?: null | number;
            /**
             * Format: int32
             * @description The hop it is about, from 1; null outside paths.
             */
            hop?: null | number;
            /** @description The claim's id. */
            claim: string;
            /** @description The source's id. */
            source: string;
            /** @description The source as people name it; "title not identified", with its kind and publisher, where it is not. */
            sourceTitle: string;
            /**
             * Format: int32
             * @description The source's tier, 1 to 5; null where the data does not say.
             */
            tier?: null | number;
            /** @description Where in the source; null where it is not known. */
            locator?: null | string;
            /** @description The source's own words, at most twelve; null where we have none. */
            quote?: null | string;
        };
        /** @description A date of CSL-JSON. */
        CitationDate: {
            /** @description Year, month and day. */
            "date-parts": number[][];
        };
        /** @description A place in a work that a source cites. */
        CitedWork: {
            /** @description The citation's id. */
            id: string;
            /** @description The work's title; null where it was not identified. */
            title: null | string;
            /** @description Its author; null where unknown. */
            author: null | string;
            /**
             * Format: int64
             * @description Its year; null where unknown.
             */
            year: null | number;
            /** @description Where in the work; null where unknown. */
            locator: null | string;
            /** @description Always false: nobody here consulted it. */
            consulted: boolean;
        };
        /** @description One statement of sources. */
        ClaimAnswer: {
            /** @description Its id. */
            id: string;
            /** @description The entity that it speaks of first. */
            subject: components["schemas"]["EntityName"];
            /** @description The verb. */
            verb: string;
            /** @description The verb in words, past tense. */
            phrase: string;
            object?: null | components["schemas"]["EntityName"];
            /** @description The value; null where the object is an entity. */
            value?: null | string;
            /** @description The claim in a sentence, denials and opinions said as such; null where it is kept out of sentences. */
            sentence?: null | string;
            /** @description affirmed, negated (the source says no) or notFound (searched, absent). */
            polarity: string;
            /** @description asserted, reported or alleged. */
            stance: string;
            /** @description Whether sources contradict each other about it. */
            disputed: boolean;
            /** @description Whether it is an evaluation. */
            opinion: boolean;
            /** @description actual, planned, attempted, offered or ordered; null where its verb makes no relationship. */
            modality?: null | string;
            /** @description Who says so, where the source says that somebody does. */
            attributedTo?: null | string;
            /** @description The rival account it carries. */
            hypothesis?: null | string;
            /** @description The id of the relationship derived from it; null where it makes none. */
            relationship?: null | string;
            /** @description When. */
            date: components["schemas"]["DateAnswer"];
            /** @description The source's own words for the date. */
            dateText?: null | string;
            /** @description Where it stands. */
            sources: components["schemas"]["Citation"][];
            /** @description Works that the source cites for it and nobody here consulted. */
            cites: components["schemas"]["CitedWork"][];
            /** @description What else it says: role, venue, count and the like, by name. */
            qualifiers?: null | {
                [key: string]: string;
            };
            /** @description Whether the source implies it rather than says it. */
            implied?: null | boolean;
            /** @description True where the editors inferred it and no source says it; else null. */
            editorial?: null | boolean;
            /** @description A note by the editors. */
            note?: null | string;
            /** @description Ids of contradictions that it takes part in. */
            flags: string[];
        };
        /** @description One claim, with what contradicts it. */
        ClaimEvidence: {
            /** @description The claim. */
            claim: components["schemas"]["ClaimAnswer"];
            /** @description Where it takes part in a contradiction. */
            contradictions: components["schemas"]["ContradictionAnswer"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description Where sources contradict each other, or one holds a trap. */
        ContradictionAnswer: {
            /** @description Its id. */
            id: string;
            /** @description What it is about. */
            title: string;
            /** @description What each side says. */
            sides: components["schemas"]["SideAnswer"][];
            /** @description A note by the editors. */
            note: null | string;
        };
        /** @description How much a statement changed. */
        CypherCounters: {
            /** Format: int64 */
            nodesCreated: number;
            /** Format: int64 */
            nodesDeleted: number;
            /** Format: int64 */
            relationshipsCreated: number;
            /** Format: int64 */
            relationshipsDeleted: number;
            /** Format: int64 */
            propertiesSet: number;
            /** Format: int64 */
            labelsAdded: number;
            /** Format: int64 */
            labelsRemoved: number;
            /** Format: int64 */
            indexesAdded: number;
            /** Format: int64 */
            indexesRemoved: number;
            /** Format: int64 */
            constraintsAdded: number;
            /** Format: int64 */
            constraintsRemoved: number;
            /** @description Whether anything changed. */
            containsUpdates?: boolean;
        };
        /**
         * @description What kind of statement it is.
         * @enum {string}
         */
        CypherKind: "read" | "readWrite" | "write" | "schema";
        /** @description A limit that cut a statement's rows. */
        CypherLimit: {
            /** @description `time`, `rows` or `bytes`. */
            name: string;
            /**
             * Format: int64
             * @description The limit: milliseconds, rows, bytes.
             */
            value: number;
            /** @description What was cut, for a person. */
            message: string;
        };
        /** @description Something that the author of a statement should know. */
        CypherNotification: {
            /** @description A stable code. */
            code: string;
            /** @description What it is about. */
            title: string;
            /** @description What it is. */
            description: string;
            /** @description `WARNING` or `INFORMATION`; null where the engine does not say. */
            severity: null | string;
            position: null | components["schemas"]["CypherPosition"];
        };
        /** @description One operator of a plan, with those that feed it. */
        CypherPlan: {
            /** @description Its name. */
            operator: string;
            /** @description What it works with. */
            arguments: Record<string, never>;
            /** @description The variables it gives. */
            identifiers: string[];
            /**
             * Format: int64
             * @description Rows it gave, where `PROFILE` asked; else null.
             */
            rows: null | number;
            /**
             * Format: int64
             * @description What it read, in the engine's own unit, where `PROFILE` asked; else null.
             */
            dbHits: null | number;
            /** @description Those that feed it. */
            children: components["schemas"]["CypherPlan"][];
        };
        /** @description A place in a statement's text. */
        CypherPosition: {
            /**
             * Format: int64
             * @description Characters before it.
             */
            offset: number;
            /**
             * Format: int64
             * @description From 1.
             */
            line: number;
            /**
             * Format: int64
             * @description From 1.
             */
            column: number;
        };
        /** @description What a statement did. */
        CypherSummary: {
            /** @description What kind of statement it is. */
            kind: components["schemas"]["CypherKind"];
            /** @description How much it changed. */
            counters: components["schemas"]["CypherCounters"];
            /** @description What its author should know. */
            notifications: components["schemas"]["CypherNotification"][];
            plan: null | components["schemas"]["CypherPlan"];
            /** @description What cut its rows; empty where all came. */
            limits: components["schemas"]["CypherLimit"][];
        };
        /** @description When, as the source has it and as a search reads it. */
        DateAnswer: {
            /** @description EDTF as written; null where no source dates the fact. */
            edtf?: null | string;
            /** @description In words, never more exact than the source: "13 June 1938", "not dated". */
            text: string;
            /** @description Whether a source dates it. */
            dated: boolean;
            /**
             * Format: date
             * @description The earliest day on which it can have begun; null where unknown.
             */
            startMin?: null | string;
            /**
             * Format: date
             * @description The latest day on which it can have begun; null where unknown.
             */
            startMax?: null | string;
            /**
             * Format: date
             * @description The earliest day on which it can have ended; null where unknown.
             */
            endMin?: null | string;
            /**
             * Format: date
             * @description The latest day on which it can have ended; null where unknown.
             */
            endMax?: null | string;
            /** @description Whether the source marks the date as uncertain or approximate. */
            approximate?: null | boolean;
            /** @description "julian" where the date is of that calendar; null for the Gregorian. */
            calendar?: null | string;
        };
        /** @description How many entities there are at a distance. */
        DistanceCount: {
            /**
             * Format: int32
             * @description Links from the middle.
             */
            distance: number;
            /**
             * Format: int32
             * @description How many there are.
             */
            total: number;
            /**
             * Format: int32
             * @description How many are in the answer.
             */
            shown: number;
        };
        /** @description What the data holds on one entity. */
        EntityAnswer: {
            /** @description The entity. */
            entity: components["schemas"]["EntitySummary"];
            /** @description Its other names. */
            names: components["schemas"]["NameAnswer"][];
            /** @description Its other properties: place, validity, codes; in a graph without evidence all properties. */
            properties: components["schemas"]["PropertyMap"];
            /** @description Its relationships by type and direction, most first. */
            relations: components["schemas"]["RelationCount"][];
            /**
             * Format: int64
             * @description How many relationships it has; a loop counts once.
             */
            relationTotal: number;
            /** @description What sources deny of it. */
            denied: components["schemas"]["ClaimAnswer"][];
            /** @description What was looked for and not found. */
            notFound: components["schemas"]["ClaimAnswer"][];
            /** @description What sources think of it: opinions make no relationships. */
            opinions: components["schemas"]["ClaimAnswer"][];
            /** @description Claims whose object is a value, such as a name. */
            values: components["schemas"]["ClaimAnswer"][];
            /** @description Questions with rival answers about it, side by side. */
            accounts: components["schemas"]["HypothesisSetAnswer"][];
            /** @description Where sources contradict each other about it. */
            contradictions: components["schemas"]["ContradictionAnswer"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description An entity by id and name. */
        EntityName: {
            /** @description Its id. */
            id: string;
            /** @description What people call it. */
            name: string;
        };
        /** @description A relationship and who is at its other end. */
        EntityRelationship: {
            /** @description The relationship. */
            relationship: components["schemas"]["RelationshipAnswer"];
            /** @description The other entity; the entity itself for a loop. */
            other: components["schemas"]["EntitySummary"];
        };
        /** @description An entity's relationships in key order. */
        EntityRelationshipsAnswer: {
            /** @description The entity. */
            entity: components["schemas"]["EntitySummary"];
            /** @description This part. */
            items: components["schemas"]["EntityRelationship"][];
            /** @description Where the next part starts; null at the end. */
            next: null | string;
            /** @description How many pass the filter. */
            total: components["schemas"]["Total"];
            /** @description How many each setting refused. */
            excluded: components["schemas"]["ExcludedCount"][];
            /** @description The limits that cut something. */
            limits: components["schemas"]["Limit"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description An entity as it stands in lists, paths and pictures. */
        EntitySummary: {
            /** @description Its stable id. */
            id: string;
            /** @description What people call it; the id where the data has no name. */
            name: string;
            /** @description Its kind: Person, State, …; in a graph of the user's own its first label, null where it has none. */
            kind?: null | string;
            /** @description All its labels, in key order. */
            labels: string[];
            /** @description One sentence by the editors; null where there is none. */
            description?: null | string;
            /** @description True for a hub: an entity joined to so much that by default it ends paths and never carries them. */
            hub?: null | boolean;
            /** @description For persons: no, yes or unknown; null for everything else. */
            living?: null | string;
            /** @description What is contested about the person's label; shown beside the name. */
            contested?: null | string;
        };
        /** @description What one setting left out. */
        ExcludedAnswer: {
            /** @description The parameter. */
            filter: string;
            /** @description Its value in force, as one would write it; null where it has no single value. */
            value: null | string;
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description entities or relationships. */
            unit: string;
            /** @description search: met and refused on the way; graph: in the whole graph. */
            scope: string;
        };
        /** @description How many relationships, or entities, one setting refused. */
        ExcludedCount: {
            /** @description The parameter. */
            filter: string;
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description entities or relationships. */
            unit: string;
        };
        /** @description How a statement would run. */
        ExplainAnswer: {
            /** @description Its kind, its plan, and what its author should know. */
            summary: components["schemas"]["CypherSummary"];
        };
        /** @description How many matches have a value. */
        FacetCount: {
            /** @description The value. */
            value: string;
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
        };
        /** @description How many paths of the length asked for one filter hides, all others staying as they are. */
        HiddenAnswer: {
            /** @description The parameter. */
            parameter: string;
            /** @description The value that shows them; null to leave the parameter out. */
            value: null | string;
            /**
             * Format: int32
             * @description How many, counted up to as many as were asked for.
             */
            paths: number;
            /** @description Whether these are all. */
            relation: components["schemas"]["TotalRelation"];
        };
        /** @description One account. */
        HypothesisAnswer: {
            /** @description Its id. */
            id: string;
            /** @description What it says. */
            label: string;
            /** @description The claims that carry it. */
            claims: components["schemas"]["ClaimAnswer"][];
        };
        /** @description A question with rival answers. */
        HypothesisEvidence: {
            /** @description The question and its answers. */
            hypotheses: components["schemas"]["HypothesisSetAnswer"];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description A question with rival answers. */
        HypothesisSetAnswer: {
            /** @description The set's id. */
            id: string;
            /** @description The question. */
            question: string;
            /** @description The entities it is about. */
            about: components["schemas"]["EntityName"][];
            /** @description A note by the editors. */
            note: null | string;
            /** @description The accounts, in key order of their ids; none is preferred. */
            alternatives: components["schemas"]["HypothesisAnswer"][];
        };
        JsonElement: unknown;
        JsonObject: Record<string, never>;
        /** @description A metric of a profile that was left out. */
        LeftOutMetric: {
            /** @description Its name. */
            metric: string;
            /** @description Why, as the end of a sentence. */
            reason: string;
        };
        /** @description A licence of the data, and the credit it asks for. */
        Licence: {
            /** @description Its short name, such as "CC BY-SA 4.0". */
            name: string;
            /** @description Who is to be named. */
            attribution: string;
            /** @description Which part of the data it is about. */
            covers: string;
            /** @description Where its text stands; null where it has none. */
            url?: null | string;
        };
        /** @description A limit that cut the answer, or could have. */
        Limit: {
            /** @description The parameter that sets it. */
            parameter: string;
            /**
             * Format: int64
             * @description What it was.
             */
            value: number;
            /** @description What it cut, in a sentence. */
            message: string;
        };
        /** @description The process runs. */
        Liveness: {
            /** @description Always "live". */
            status: string;
        };
        /** @enum {string} */
        MatchQuality: "exact" | "prefix" | "words" | "similar" | null;
        /** @description A metric. */
        MetricEntry: {
            /** @description Its name, and that of its column. */
            name: string;
            /** @description Its name in words. */
            title: string;
            /** @description What it says. */
            meaning: string;
            /** @description What it gives a value for: nodes, relationships, or network. */
            of: string;
            /** @description Where it has no value, in words; null where it always has one. */
            undefined: null | string;
            /** @description What `normalized` divides by, in words; null where it changes nothing. */
            maximum: null | string;
        };
        /** @description What can be computed. */
        MetricsAnswer: {
            /** @description Metrics that answer one question together. */
            profiles: components["schemas"]["ProfileEntry"][];
            /** @description All metrics, in the order in which they are computed. */
            metrics: components["schemas"]["MetricEntry"][];
        };
        /** @description An id that a view names and the graph no longer has. */
        MissingId: {
            /** @description The id. */
            id: string;
            /** @description The entity that it was merged into; null where it is gone. */
            mergedInto: null | string;
        };
        /** @description A name beside the main one. */
        NameAnswer: {
            /** @description The name. */
            text: string;
            /** @description full, birth, cover, code, variant, former, nickname; null where unknown. */
            type: null | string;
            /** @description ISO 15924; null where unknown. */
            script: null | string;
            /** @description BCP 47; null where unknown. */
            language: null | string;
        };
        /** @description A label or type, and how many carry it. */
        NameCount: {
            name: string;
            /** Format: int64 */
            count: number;
        };
        /** @description An entity of a neighbourhood. */
        NeighbourAnswer: {
            /** @description The entity. */
            entity: components["schemas"]["EntitySummary"];
            /**
             * Format: int32
             * @description Links from the middle.
             */
            distance: number;
            /**
             * Format: int64
             * @description How many relationships it has in the whole graph, unfiltered.
             */
            relations: number;
        };
        /** @description Relationships of the entity in the middle, of one type and direction. */
        NeighbourGroup: {
            /** @description The type. */
            type: string;
            /** @description The type in words. */
            label: string;
            /** @description outgoing or incoming. */
            direction: string;
            /**
             * Format: int32
             * @description How many there are, unfiltered.
             */
            total: number;
            /**
             * Format: int32
             * @description How many are in the answer.
             */
            shown: number;
        };
        /** @description What lies round an entity. */
        NeighbourhoodAnswer: {
            /** @description The id of the entity in the middle. */
            center: string;
            /** @description Entities by distance, then by id. */
            nodes: components["schemas"]["NeighbourAnswer"][];
            /** @description Relationships among them, in key order. */
            relationships: components["schemas"]["RelationshipAnswer"][];
            /** @description How many entities there are at each distance, and how many are shown. */
            distances: components["schemas"]["DistanceCount"][];
            /** @description Relationships of the entity in the middle by type and direction: what there is, and what is shown. */
            groups: components["schemas"]["NeighbourGroup"][];
            /** @description How many entities there are in all, as far as was looked. */
            total: components["schemas"]["Total"];
            /** @description What the settings refused on the way. */
            excluded: components["schemas"]["ExcludedCount"][];
            /** @description The limits that cut something. */
            limits: components["schemas"]["Limit"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description How another site shows a view when somebody pastes its address (oEmbed 1.0, type rich). */
        OEmbed: {
            /** @description 1.0. */
            version?: null | string;
            /** @description rich: HTML that shows it. */
            type?: null | string;
            /** @description The view's title. */
            title: string;
            /** @description Who shows it. */
            provider_name?: null | string;
            /** @description Where they are. */
            provider_url: string;
            /** @description One frame, without script. */
            html: string;
            /**
             * Format: int32
             * @description The frame's width in pixels.
             */
            width: number;
            /**
             * Format: int32
             * @description The frame's height in pixels.
             */
            height: number;
        };
        /** @description One path. */
        PathAnswer: {
            /** @description Ids of the entities, from start to end. */
            nodes: string[];
            /** @description Ids of the relationships, one a hop: the best supported where several lie side by side. */
            relationships: string[];
            /** @description Per hop the ids of the other relationships beside it, in key order. */
            parallel: string[][];
            /**
             * Format: int32
             * @description How many hops.
             */
            hops: number;
            /**
             * Format: double
             * @description What it was ranked by; for rank=hops the number of hops.
             */
            score: number;
            span?: null | components["schemas"]["TimeSpanAnswer"];
            commonPeriod?: null | components["schemas"]["PeriodAnswer"];
            weakest?: null | components["schemas"]["WeakestHop"];
            /** @description The path in a sentence, with a number in brackets for each citation. */
            sentence: string;
            /** @description Where each hop stands, by number. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description The paths found, or why there are none. */
        PathsAnswer: {
            /** @description Every entity on a path, in key order. */
            nodes: components["schemas"]["EntitySummary"][];
            /** @description Every relationship on a path, in key order. */
            relationships: components["schemas"]["RelationshipAnswer"][];
            /** @description The paths: fewest hops first, then by entity ids from left to right, then by relationship ids. */
            paths: components["schemas"]["PathAnswer"][];
            /** @description What each id of the question stands for now: differs where entities were merged. */
            resolved: components["schemas"]["ResolvedId"][];
            /** @description How the search went, what it left out, and what would help. */
            search: components["schemas"]["SearchReport"];
            /** @description The limits that cut the answer. */
            limits: components["schemas"]["Limit"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description A time that may be open on either side. */
        PeriodAnswer: {
            /**
             * Format: date
             * @description The first day; null where it is unknown.
             */
            from: null | string;
            /**
             * Format: date
             * @description The last day; null where it is unknown.
             */
            to: null | string;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /**
             * Format: uri-reference
             * @description An address relative to the server that explains this kind of problem.
             */
            type: string;
            /** @description The kind of problem in a few words; the same each time. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What happened this time, and what would be right. */
            detail: string;
            /**
             * @description The stable name of the kind; programs may rely on it.
             * @enum {string}
             */
            code: "address_too_long" | "app_data_damaged" | "app_data_unavailable" | "bad_request" | "conflict" | "contradictory_parameters" | "cursor_expired" | "deleted" | "duplicate_parameter" | "forbidden" | "forbidden_host" | "forbidden_origin" | "internal_error" | "invalid_body" | "invalid_cursor" | "invalid_data" | "invalid_query" | "invalid_record" | "invalid_value" | "merged" | "method_not_allowed" | "missing_parameter" | "no_room" | "not_available" | "not_found" | "overloaded" | "precondition_failed" | "precondition_required" | "store_protocol" | "store_unavailable" | "timed_out" | "too_large" | "too_many_attempts" | "too_many_saves" | "too_many_views" | "unauthenticated" | "unknown_name" | "unknown_parameter" | "unsupported_media_type";
            /** @description The parameter that the only mistake is in. */
            parameter?: string;
            /**
             * Format: json-pointer
             * @description The member of the body that the only mistake is in.
             */
            pointer?: string;
            /** @description Where in the statement the mistake is. */
            position?: {
                /** @description Characters (UTF-16 units) before it. */
                offset: number;
                /** @description From 1. */
                line: number;
                /** @description From 1. */
                column: number;
            };
            /** @description Names or ids that exist and come closest, best first. */
            nearest?: string[];
            /** @description Every mistake found. */
            errors?: {
                /** @description The parameter it is in. */
                parameter?: string;
                /**
                 * Format: json-pointer
                 * @description The member of the body it is in.
                 */
                pointer?: string;
                /** @description The stable name of its kind. */
                code: string;
                /** @description What is wrong, and what would be right. */
                detail: string;
                /** @description Names or ids that exist and come closest, best first. */
                nearest?: string[];
            }[];
            /** @description What to look for in the server's log; where the server failed. */
            traceId?: string;
        };
        /** @description A profile. */
        ProfileEntry: {
            /** @description Its name. */
            name: string;
            /** @description What it answers. */
            question: string;
            /** @description The names of its metrics; those that a network cannot have are left out, and said. */
            metrics: string[];
        };
        /** @description Names to values. Texts, numbers, booleans and lists are plain; other values are objects with the members "$type" and "_value". */
        PropertyMap: Record<string, never>;
        /** @description What a statement gave. Over HTTP it is written as the rows come, by QueryWriter. */
        QueryAnswer: {
            /** @description The names of the columns, in order. */
            columns: string[];
            /**
             * @description The rows: a value a column. Texts, booleans, null, lists, maps, integers within ±2^53 and finite
             *                 floats are plain; all else is an object of `$type` and `_value`.
             */
            rows: unknown[][];
            /** @description What the statement did, and which limits cut its rows. */
            summary: components["schemas"]["CypherSummary"];
        };
        /** @description How far each side of a search came: the side that costs less goes on, so one may come further than the other. */
        ReachedAnswer: {
            /**
             * Format: int32
             * @description Entities reached from the start, itself included.
             */
            from: number;
            /**
             * Format: int32
             * @description Entities reached from the end, itself included.
             */
            to: number;
            /**
             * Format: int32
             * @description How many hops from the start were searched.
             */
            fromHops: number;
            /**
             * Format: int32
             * @description How many hops from the end were searched.
             */
            toHops: number;
        };
        /** @description What a real read found; more than the status is for callers who may read. */
        Readiness: {
            /** @description Always "ready"; else the answer is a problem. */
            status: string;
            /** @description The store that answers. */
            store?: null | string;
            /** @description The version of the graph; left out where the store cannot tell. */
            graphVersion?: null | string;
            /**
             * Format: int64
             * @description Nodes of all kinds.
             */
            nodes?: null | number;
            /**
             * Format: int64
             * @description Relationships of all types.
             */
            relationships?: null | number;
        };
        /** @description How many relationships of one type run in one direction. */
        RelationCount: {
            /** @description The type. */
            type: string;
            /** @description The type in words. */
            label: string;
            /** @description Its family; null without one. */
            family: null | string;
            /** @description outgoing or incoming, seen from the entity. */
            direction: string;
            /**
             * Format: int32
             * @description How many.
             */
            count: number;
        };
        /** @description A relationship with what stands behind it. Where the graph has no evidence, only the first block is there. */
        RelationshipAnswer: {
            /** @description Its id: derived from its content, so it survives a rebuild of the data. */
            id: string;
            /** @description Its type. */
            type: string;
            /** @description The id of the entity where it starts. */
            from: string;
            /** @description The id of the entity where it ends. */
            to: string;
            properties?: null | components["schemas"]["PropertyMap"];
            /** @description The family of its type. */
            family?: null | string;
            /** @description The verb of the claims, finer than the type. */
            verb?: null | string;
            /** @description The verb in words, past tense, read from the subject on. */
            phrase?: null | string;
            /** @description The id of the entity that the phrase speaks of first. */
            subject?: null | string;
            /** @description actual, planned, attempted, offered or ordered. */
            modality?: null | string;
            /** @description asserted, reported or alleged: the strongest of its claims. */
            stance?: null | string;
            /** @description Whether sources contradict each other about it. */
            disputed?: null | boolean;
            /**
             * Format: int32
             * @description The best source's tier: 1 primary or official to 5 weak.
             */
            tier?: null | number;
            /**
             * Format: int32
             * @description How many independent works stand behind it.
             */
            works?: null | number;
            /** @description The rival account it belongs to; null where it belongs to none. */
            hypothesis?: null | string;
            /** @description Whose statement it is, where every claim names somebody; null where a source says it itself. */
            attributedTo?: null | string;
            /** @description What else its claims say: likelihood, role, count and the like, by name; null where nothing. */
            qualifiers?: null | {
                [key: string]: string;
            };
            /** @description True where the sources only imply it; else null. */
            implied?: null | boolean;
            /** @description True where the editors inferred it and no source says it; else null. */
            editorial?: null | boolean;
            /** @description certain or possible: how surely it held in the time asked for; null where none was asked for, or no source dates it. */
            certainty?: null | string;
            date?: null | components["schemas"]["DateAnswer"];
            /** @description Ids of the claims it is derived from. */
            claims?: null | string[];
            /** @description Ids of the sources of those claims. */
            sources?: null | string[];
            /** @description The relationship in one sentence; null where it is kept out of sentences. */
            sentence?: null | string;
        };
        /** @description The evidence behind a relationship. */
        RelationshipEvidence: {
            /** @description The relationship. */
            relationship: components["schemas"]["RelationshipAnswer"];
            /** @description Where it starts. */
            from: components["schemas"]["EntitySummary"];
            /** @description Where it ends. */
            to: components["schemas"]["EntitySummary"];
            /** @description The claims it is derived from. */
            claims: components["schemas"]["ClaimAnswer"][];
            account: null | components["schemas"]["HypothesisSetAnswer"];
            /** @description Claims that deny something between the same two entities. */
            denied: components["schemas"]["ClaimAnswer"][];
            /** @description Other relationships between the same two entities. */
            beside: components["schemas"]["RelationshipAnswer"][];
            /** @description Where sources contradict each other about its claims. */
            contradictions: components["schemas"]["ContradictionAnswer"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description One change of the question that would connect the ends. */
        RelaxationAnswer: {
            /** @description The parameter to change. */
            parameter: string;
            /** @description The value to give it; null to leave it out. */
            value: null | string;
            /**
             * Format: int32
             * @description How long the shortest path would be.
             */
            hops: number;
            /** @description The ids of its entities. */
            nodes: string[];
            /** @description Those of its entities that the setting had refused, such as the hubs on it. */
            through: string[];
        };
        /** @description An id of the question and the entity it stands for. */
        ResolvedId: {
            /** @description The id as asked. */
            asked: string;
            /** @description The id of the entity. */
            found: string;
        };
        /**
         * @description What a caller may do; each role may do what those before it may.
         * @enum {string}
         */
        Role: "none" | "read" | "write" | "admin";
        /** @description A picture that somebody saved, with all that it rests on. */
        SavedView: {
            /** @description Its id; nobody can guess it. */
            id: string;
            /** @description Its title. */
            title: string;
            /** @description What it shows and why, in the words of whoever saved it; null for nothing. */
            description?: null | string;
            /** @description The picture in words, for those who do not see it; null for the one made from what it shows. */
            altText?: null | string;
            /** @description private, unlisted or public. */
            visibility: components["schemas"]["ViewVisibility"];
            /** @description frozen: as it was saved; live: asked again when the graph changes. */
            mode: components["schemas"]["ViewMode"];
            /** @description What it asks. */
            query: components["schemas"]["ViewQuestion"];
            filters?: null | components["schemas"]["JsonElement"];
            layout?: null | components["schemas"]["ViewLayout"];
            style?: null | components["schemas"]["ViewStyle"];
            /** @description What it shows. */
            snapshot: components["schemas"]["ViewSnapshot"];
            /** @description The version of the graph that the snapshot is of; null where the store cannot tell. */
            graphVersion?: null | string;
            /** @description Under which terms the data may be used, and whom to credit. */
            licences: components["schemas"]["Licence"][];
            /**
             * Format: date-time
             * @description When it was saved first.
             */
            created: string;
            /**
             * Format: date-time
             * @description When it or its snapshot was changed last.
             */
            updated: string;
            /** @description Names its content: the same for the same content, and for no other. SHA-256 in lower case hex. */
            hash: string;
            /** @description What lets its holder change and delete it; given once, when it is saved, else null. */
            editSecret?: null | string;
            address?: null | components["schemas"]["ViewAddress"];
            /** @description Whether whoever asked may change it; null in files. */
            mayEdit?: null | boolean;
            freshness?: null | components["schemas"]["ViewFreshness"];
        };
        /** @description What the graph is made of. */
        SchemaAnswer: {
            /** @description What the data is called; null for a graph that does not say. */
            title?: null | string;
            /** @description What the data is, in a line; null for a graph that does not say. */
            description?: null | string;
            /** @description Whether the graph has claims and sources. */
            hasEvidence: boolean;
            /**
             * Format: int64
             * @description How many entities.
             */
            entities: number;
            /**
             * Format: int64
             * @description How many relationships between them.
             */
            relationships: number;
            /**
             * Format: int64
             * @description How many claims; 0 without evidence.
             */
            claims: number;
            /**
             * Format: int64
             * @description How many sources; 0 without evidence.
             */
            sources: number;
            /** @description Labels of entities with counts, in key order. */
            labels: components["schemas"]["NameCount"][];
            /** @description Families of types, in the order of the data set. */
            families: components["schemas"]["SchemaFamily"][];
            /** @description Relationship types with counts, in key order. */
            types: components["schemas"]["SchemaType"][];
            /** @description Ids of rival accounts, in key order. */
            hypotheses: string[];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description A family of types. */
        SchemaFamily: {
            /** @description Its id, as filters take it. */
            id: string;
            /** @description Its name. */
            label: string;
            /** @description What it gathers. */
            description: null | string;
        };
        /** @description A relationship type. */
        SchemaType: {
            /** @description Its name, as filters take it. */
            type: string;
            /** @description Its name in words. */
            label: string;
            /** @description Its family; null without one. */
            family: null | string;
            /** @description What it means; null where the data does not say. */
            description: null | string;
            /** @description event or state; null without evidence. */
            temporal: null | string;
            /** @description Whether it means the same read backwards. */
            symmetric: boolean;
            /** @description Whether path searches use it unless asked otherwise. */
            defaultPath: boolean;
            /** @description Kinds at its start; empty where the data does not say. */
            from: string[];
            /** @description Kinds at its end; empty where the data does not say. */
            to: string[];
            /**
             * Format: int64
             * @description How many relationships there are.
             */
            count: number;
        };
        /** @description Entities found, best match first; without a text in key order. */
        SearchAnswer: {
            /** @description This part. */
            items: components["schemas"]["SearchHit"][];
            /** @description Where the next part starts; null at the end. */
            next: null | string;
            /** @description How many matched. */
            total: components["schemas"]["Total"];
            /** @description What the matches are made of; concepts are counted only when asked for. */
            facets: components["schemas"]["SearchFacets"];
            /** @description The limits that cut something. */
            limits: components["schemas"]["Limit"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description Counts over all matches. */
        SearchFacets: {
            /** @description Matches by label, most first, ties in key order. */
            labels: components["schemas"]["FacetCount"][];
        };
        /** @description An entity found. */
        SearchHit: {
            /** @description The entity. */
            entity: components["schemas"]["EntitySummary"];
            /** @description The name that matched, where it is not the entity's own; else null. */
            matchedName: null | string;
            match: null | components["schemas"]["MatchQuality"];
        };
        /** @description How a search went. */
        SearchReport: {
            /** @description Whether everything asked for was searched. */
            status: components["schemas"]["SearchStatus"];
            /**
             * Format: int64
             * @description How many arcs were looked at.
             */
            arcs: number;
            /**
             * Format: int32
             * @description The longest path looked for, in hops.
             */
            maxHops: number;
            /** @description How many entities were reached from either end. */
            reached: components["schemas"]["ReachedAnswer"];
            /** @description What the settings left out, defaults included. */
            excluded: components["schemas"]["ExcludedAnswer"][];
            /** @description Where there is no path: the single changes that would connect the ends, shortest result first. */
            relaxations: components["schemas"]["RelaxationAnswer"][];
            /**
             * @description Per filter in force how many paths it alone hides, in the order of the parameters; null unless asked for. A
             *     filter that hides none is not among them.
             */
            hidden?: null | components["schemas"]["HiddenAnswer"][];
        };
        /**
         * @description How a search ended.
         * @enum {string}
         */
        SearchStatus: "complete" | "truncated" | "timedOut";
        /** @description Who one is. */
        SessionAnswer: {
            /** @description What one may do; each role may do what those before it may. */
            role: components["schemas"]["Role"];
            /** @description The name of the key; null without one. */
            name: null | string;
            /**
             * Format: date-time
             * @description When the session, or the key, ends if nothing more is asked; null for never.
             */
            expires: null | string;
            /** @description Whether one must sign in. */
            signIn: components["schemas"]["SignInNeed"];
        };
        /** @description One side of a contradiction. */
        SideAnswer: {
            /** @description What it says. */
            says: string;
            /** @description Ids of its claims; none where no claim of ours says it. */
            claims: string[];
        };
        /**
         * @description Whether one must sign in.
         * @enum {string}
         */
        SignInNeed: "none" | "required";
        /** @description A source, and what rests on it. */
        SourceEvidence: {
            /** @description Its id. */
            id: string;
            /** @description Its title; "title not identified", with its kind and publisher, where it is not. */
            title: string;
            /** @description Whether the title is known. */
            titleIdentified: boolean;
            /** @description Who wrote it. */
            author?: null | string;
            /** @description When it was published, as far as known. */
            published?: null | string;
            /** @description Who published it. */
            publisher?: null | string;
            /** @description What it is: book, article, archive, … */
            kind?: null | string;
            /**
             * Format: int32
             * @description 1 primary or official to 5 weak.
             */
            tier?: null | number;
            /** @description full, excerpt or unofficialCopy: how it was read. */
            access?: null | string;
            /** @description Where it stands on the web, if its address may be given. */
            url?: null | string;
            /** @description Its terms. */
            licence?: null | string;
            /** @description Its language, BCP 47. */
            language?: null | string;
            /** @description A note by the editors. */
            note?: null | string;
            work?: null | components["schemas"]["WorkAnswer"];
            /** @description Ids of the other sources that are the same work. */
            sameWork: string[];
            /** @description Claims that rest on it, in key order. */
            claims: components["schemas"]["ClaimAnswer"][];
            /** @description Where the next part of the claims starts; null at the end. */
            next?: null | string;
            /** @description How many claims rest on it. */
            total: components["schemas"]["Total"];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description A source, as far as a picture needs it. */
        SourceSummary: {
            /** @description Its id. */
            id: string;
            /** @description Its title; "title not identified", with its kind and publisher, where it is not. */
            title: string;
            /** @description Who wrote it; null where unknown. */
            author: null | string;
            /** @description When it was published; null where unknown. */
            published: null | string;
            /**
             * Format: int32
             * @description 1 primary or official to 5 weak; null where the data does not say.
             */
            tier: null | number;
            /** @description Where it stands on the web; null where it does not, or its address may not be given. */
            url: null | string;
            /** @description Its terms; null where unknown. */
            licence: null | string;
        };
        /** @description Suggestions, best first. */
        SuggestAnswer: {
            /** @description The entities. */
            items: components["schemas"]["SearchHit"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description From a day to a day. */
        TimeSpanAnswer: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
        };
        /** @description What happened to an entity, in order of time. */
        TimelineAnswer: {
            /** @description The entity. */
            entity: components["schemas"]["EntitySummary"];
            /** @description Dated facts: certain before possible where a time is asked for, then by the earliest day their dates name, then by the latest, then by id. */
            items: components["schemas"]["EntityRelationship"][];
            /**
             * @description Facts that no source dates, by id; none where a time is asked for, unless they are
             *                 included.
             */
            undated: components["schemas"]["EntityRelationship"][];
            /** @description Where the next part of the dated facts starts; null at the end. */
            next: null | string;
            /** @description How many dated facts pass the filter. */
            total: components["schemas"]["Total"];
            /** @description How many undated facts pass the filter; the list holds the first ones. */
            undatedTotal: components["schemas"]["Total"];
            /** @description How many facts each setting refused. */
            excluded: components["schemas"]["ExcludedCount"][];
            /** @description The limits that cut something. */
            limits: components["schemas"]["Limit"][];
            /** @description What travels with every answer. */
            meta: components["schemas"]["AnswerMeta"];
        };
        /** @description How many there are in all. */
        Total: {
            /**
             * Format: int64
             * @description The number.
             */
            value: number;
            /** @description Whether it is exact or a lower bound. */
            relation?: components["schemas"]["TotalRelation"];
        };
        /**
         * @description How a total is meant.
         * @enum {string}
         */
        TotalRelation: "exact" | "atLeast";
        /** @description Where a view is shown, in absolute addresses. */
        ViewAddress: {
            /** @description Its page. */
            page: string;
            /** @description Its document for frames. */
            embed: string;
            /** @description The view as a file. */
            json: string;
            /** @description Its picture, drawn by lines. */
            svg: string;
            /** @description Its picture, drawn by points. */
            png: string;
            /** @description It all in one file that needs no network. */
            html: string;
            /** @description The script that makes &lt;gx-graph&gt; known to a page. */
            script: string;
            /** @description Whether they work on this computer alone: the server was not told a public address. */
            isLocalOnly: boolean;
        };
        /** @description What has changed since a view was saved, or asked again last. */
        ViewChanges: {
            /** @description The version of the graph that the view shows; null where the store could not tell. */
            graphVersionThen?: null | string;
            /** @description The version of the graph now; null where the store cannot tell. */
            graphVersionNow?: null | string;
            /** @description Entities, by name. */
            entities: components["schemas"]["ChangeSet"];
            /** @description Relationships, by sentence. */
            relationships: components["schemas"]["ChangeSet"];
            /** @description Claims, by sentence. */
            claims: components["schemas"]["ChangeSet"];
            /**
             * @description Why the question cannot be asked now, so that nothing is known of what would be added; null where it
             *                 was.
             */
            failure?: null | string;
        };
        /** @description How a view is cited: one item of CSL-JSON, as reference managers read it. */
        ViewCitation: {
            /** @description What the item is called among others: the view's id. */
            id: string;
            /** @description What sort of thing it is: graphic. */
            type?: string;
            /** @description The view's title. */
            title: string;
            /** @description In what it stands. */
            "container-title"?: string;
            /** @description When it was changed last. */
            issued: components["schemas"]["CitationDate"];
            /** @description The version of the data; null where the store cannot tell. */
            version?: null | string;
            /** @description Where it stands; null where the server has no public address. */
            URL?: null | string;
            /** @description What else identifies it: the data's version, the hash of its content, the terms of the data. */
            note: string;
        };
        /** @description How a live view stands with the graph. */
        ViewFreshness: {
            /**
             * Format: date-time
             * @description When it was last asked again, or tried to be.
             */
            looked: string;
            /** @description Why that failed: what is shown is older. Null where it did not. */
            failure: null | string;
        };
        /** @description Where the entities of a view stand. */
        ViewLayout: {
            /** @description lanes, force, layered, radial, time or fixed. */
            name: string;
            /**
             * @description By entity id: x to the right and y down, in pixels; none for where the layout puts
             *                 them.
             */
            positions: {
                [key: string]: number[];
            };
        };
        /** @description Saved views, the last changed first. */
        ViewListAnswer: {
            /** @description Public views, and those of whoever asks. */
            items: components["schemas"]["ViewSummary"][];
            /** @description Where the next part starts; null at the end. */
            next?: null | string;
            /** @description How many there are in all. */
            total: components["schemas"]["Total"];
            /** @description The limits that cut something; none. */
            limits?: null | components["schemas"]["Limit"][];
        };
        /**
         * @description Whether a view follows the graph.
         * @enum {string}
         */
        ViewMode: "frozen" | "live";
        /** @description What a view asks. */
        ViewQuestion: {
            /** @description paths, neighbourhood or choice. */
            kind: string;
            /** @description The parameters, by the names that the API has for them. */
            parameters: components["schemas"]["JsonElement"];
        };
        /** @description What a saved view shows, complete in itself: drawn, read and checked without asking the graph again. */
        ViewSnapshot: {
            /** @description The entities: in key order, or by distance where the view is of a neighbourhood. */
            nodes: components["schemas"]["EntitySummary"][];
            /** @description The relationships among them, in key order. */
            relationships: components["schemas"]["RelationshipAnswer"][];
            /** @description The paths in their order; none where the view is not of paths. */
            paths: components["schemas"]["PathAnswer"][];
            /** @description The claims behind the relationships, with locators and quotes, in key order. */
            claims: components["schemas"]["ClaimAnswer"][];
            /** @description The sources of those claims, in key order. */
            sources: components["schemas"]["SourceSummary"][];
            /** @description Ids that the view names and that the graph no longer has: merged into others, or deleted. */
            missing: components["schemas"]["MissingId"][];
            /** @description The limits that cut the answer that it was made from. */
            limits: components["schemas"]["Limit"][];
            /**
             * @description By entity id those properties that colour, size or caption of the view tell, and no others: text of at most
             *                 200 letters, numbers and booleans. Null where the style needs none.
             */
            properties?: null | Record<string, never>;
            /** @description How it must not be read; null where there is nothing to warn of. */
            caution?: null | string;
        };
        /** @description How a view looks. */
        ViewStyle: {
            /** @description auto, light or dark; null for auto. */
            theme?: null | string;
            /**
             * @description What colour stands for: kind, drawn (relationships in the picture), or the name of a property; null for
             *                 kind.
             */
            colourBy?: null | string;
            /**
             * @description What size stands for: drawn (relationships in the picture), or the name of a property; null for
             *                 nothing.
             */
            sizeBy?: null | string;
            /** @description What stands beneath an entity: name, or the name of a property; null for the name. */
            caption?: null | string;
            /**
             * Format: int32
             * @description The path that is lit, from 1; null for none.
             */
            path?: null | number;
        };
        /** @description A saved view in a list. */
        ViewSummary: {
            /** @description Its id. */
            id: string;
            /** @description Its title. */
            title: string;
            /** @description What it shows and why; null for nothing. */
            description?: null | string;
            /** @description private, unlisted or public. */
            visibility: components["schemas"]["ViewVisibility"];
            /** @description frozen or live. */
            mode: components["schemas"]["ViewMode"];
            /** @description The version of the graph that it is of; null where the store could not tell. */
            graphVersion?: null | string;
            /**
             * Format: date-time
             * @description When it was saved first.
             */
            created: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated: string;
            /**
             * Format: int32
             * @description How many entities it shows.
             */
            entities: number;
            /**
             * Format: int32
             * @description How many relationships it shows.
             */
            relationships: number;
            /**
             * Format: int32
             * @description How many paths it shows.
             */
            paths: number;
            /** @description Whether whoever asks saved it. */
            isYours: boolean;
        };
        /**
         * @description Who may see a view.
         * @enum {string}
         */
        ViewVisibility: "private" | "unlisted" | "public";
        /** @description The hop with the least behind it. */
        WeakestHop: {
            /**
             * Format: int32
             * @description Which hop, from 1.
             */
            hop: number;
            /** @description Its stance. */
            stance: string;
            /** @description Whether it is disputed. */
            disputed: boolean;
            /**
             * Format: int32
             * @description Its best source's tier.
             */
            tier: number;
            /**
             * Format: int32
             * @description How many independent works stand behind it.
             */
            works: number;
        };
        /** @description A work. */
        WorkAnswer: {
            /** @description Its id. */
            id: string;
            /** @description Its title; null where it was not identified. */
            title: null | string;
            /** @description Its author; null where unknown. */
            author: null | string;
            /**
             * Format: int64
             * @description Its year; null where unknown.
             */
            year: null | number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

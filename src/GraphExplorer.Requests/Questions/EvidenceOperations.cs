using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Requests.Questions;

/// <summary>What stands behind a line, and what the graph is made of.</summary>
internal sealed class EvidenceOperations(EvidenceReader evidence, SchemaReader schema) : IOperationSource
{
    private static readonly SingleParameter<string?> Claim = Declare.Step("id", "The claim's id.", "L011");
    private static readonly SingleParameter<string?> Source = Declare.Step("id", "The source's id.", "S001");
    private static readonly SingleParameter<string?> Cursor = Declare.Cursor();
    private static readonly SingleParameter<int> Limit = Declare.Limit(EvidenceReader.MaxLimit, otherwise: 100);

    private static readonly SingleParameter<string?> Relationship =
        Declare.Step("id", "The relationship's id, as answers give it.", "r-1594a35bcf818701");

    private static readonly SingleParameter<string?> Hypothesis =
        Declare.Step("id", "The id of a rival account or of its set.", "H1a");

    public IEnumerable<Operation> Operations =>
    [
        One<RelationshipEvidence>("relationships", "getRelationship", Relationship, ReadRelationshipAsync) with
        {
            Summary = "The evidence behind a relationship",
            Description = "Its claims with sources, locators and quotes, its rivals, what is denied between the same "
                + "two entities, and what else joins them. Ids are derived from content: they survive a rebuild.",
        },
        One<ClaimEvidence>("claims", "getClaim", Claim, ReadClaimAsync) with
        {
            Summary = "One claim: what a source says",
            Description = "With the source's own words for the date, its quote, and the contradictions it takes part "
                + "in.",
        },
        One<SourceEvidence>("sources", "getSource", Source, ReadSourceAsync) with
        {
            Summary = "A source, and the claims that rest on it",
            Description = "Its tier, how it was read, its terms, the work that it is a copy of, and its claims, a page "
                + "at a time.",
            Query = [Cursor, Limit],
        },
        One<HypothesisEvidence>("hypotheses", "getHypothesis", Hypothesis, ReadHypothesisAsync) with
        {
            Summary = "A question with rival answers",
            Description = "All answers side by side, each with its claims, whichever of them was asked for.",
        },
        new(RequestMethods.Get, "/api/v1/schema", "getSchema")
        {
            Tag = "Schema",
            Summary = "What the graph is made of",
            Description = "Labels, families and relationship types with counts: the names that filters take.",
            Examples = [new("the names that filters take", "/api/v1/schema")],
            AnswerType = typeof(SchemaAnswer),
            Handle = ReadSchemaAsync,
        },
    ];

    private static Operation One<TAnswer>(
        string resource,
        string id,
        SingleParameter<string?> key,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(RequestMethods.Get, $"/api/v1/{resource}/{{id}}", id)
        {
            Tag = "Evidence",
            Summary = id,
            Description = "",
            Path = [key],
            Examples = [new("one by its id", $"/api/v1/{resource}/{key.Example}")],
            AnswerType = typeof(TAnswer),
            Errors = [ErrorCodes.NotFound],
            Handle = handle,
        };

    private async ValueTask<Answer> ReadRelationshipAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var id = call.Values.GetRequired(Relationship);
        var answer = await evidence.RelationshipAsync(call.View, id, cancellationToken);
        return Answer.Of(answer);
    }

    private async ValueTask<Answer> ReadClaimAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await evidence.ClaimAsync(call.View, call.Values.GetRequired(Claim), cancellationToken);
        return Answer.Of(answer);
    }

    private async ValueTask<Answer> ReadHypothesisAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var id = call.Values.GetRequired(Hypothesis);
        var answer = await evidence.HypothesisAsync(call.View, id, cancellationToken);
        return Answer.Of(answer);
    }

    private async ValueTask<Answer> ReadSchemaAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await schema.ReadAsync(call.View, cancellationToken);
        return Answer.Of(answer);
    }

    private async ValueTask<Answer> ReadSourceAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await evidence.SourceAsync(
            call.View,
            call.Values.GetRequired(Source),
            call.PositionOf(Cursor),
            call.Values.Get(Limit),
            cancellationToken);
        return Answer.Of(answer with { Next = call.CursorFor(answer.Next) });
    }
}

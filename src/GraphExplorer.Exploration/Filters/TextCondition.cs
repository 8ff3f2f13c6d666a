using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters;

/// <summary>A condition whose verdict follows from one text of a relationship: worked out once a text and search.</summary>
/// <param name="property">The property that holds the text.</param>
internal abstract class TextCondition(string property) : FactCondition
{
    /// <summary>The verdict; null stands where a relationship has no such text.</summary>
    protected abstract bool Allows(string? text);

    public sealed override bool AllowsFact(RelationshipRecord fact) =>
        Allows(fact.Properties[property].TryGetString(out var text) ? text : null);

    public sealed override ConditionTest Bind(ColumnRequest request) =>
        new Test(this, request.Arc(new ArcColumn(property, ColumnEncoding.TextCode)));

    private sealed class Test(TextCondition condition, int place) : ConditionTest(condition)
    {
        private readonly bool _withoutText = condition.Allows(null);
        private bool?[] _verdicts = []; // by the text's code
        private Topology? _topology;

        public override void Open(Topology topology, SourceVerdicts? verdicts) => _topology = topology;

        public override bool AllowsArc(in ArcBlock block, int index)
        {
            var code = block.Column(place)[index];
            if (code == ArcColumn.Absent)
                return _withoutText;
            if (code < _verdicts.Length && _verdicts[code] is { } known)
                return known;
            if (code >= _verdicts.Length)
                Array.Resize(ref _verdicts, Math.Max(8, (code + 1) * 2));
            var verdict = condition.Allows(_topology!.Text(place, code)); // opened before it is asked
            _verdicts[code] = verdict;
            return verdict;
        }
    }
}

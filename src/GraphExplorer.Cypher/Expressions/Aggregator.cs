using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Brings the values of a group together; nulls are left out before.</summary>
internal abstract class Aggregator
{
    public abstract void Add(Run run, Value value, Value extra);

    public abstract Value Result();

    public static Aggregator Make(string name) => name.ToUpperInvariant() switch
    {
        "COUNT" => new CountAggregator(),
        "SUM" => new SumAggregator(),
        "AVG" => new AverageAggregator(),
        "MIN" => new ExtremeAggregator(-1),
        "MAX" => new ExtremeAggregator(1),
        "COLLECT" => new CollectAggregator(),
        "STDEV" => new DeviationAggregator(isSample: true),
        "STDEVP" => new DeviationAggregator(isSample: false),
        "PERCENTILECONT" => new PercentileAggregator(isContinuous: true),
        "PERCENTILEDISC" => new PercentileAggregator(isContinuous: false),
        _ => throw CypherFault.Argument($"There is no aggregating function {name}.", "UnknownFunction"),
    };

    private sealed class CountAggregator : Aggregator
    {
        private long _count;

        public override void Add(Run run, Value value, Value extra) => _count++;

        public override Value Result() => _count;
    }

    private sealed class SumAggregator : Aggregator
    {
        private Value _sum = 0L;

        public override void Add(Run run, Value value, Value extra) => _sum = Arithmetic.IsNumber(value) || value.Kind == ValueKind.Duration
            ? (_sum.Kind == ValueKind.Integer && _sum.AsInteger() == 0 && value.Kind == ValueKind.Duration ? value : Arithmetic.Add(_sum, value))
            : throw CypherFault.Type($"sum takes numbers and durations, not a {value.Kind}.");

        public override Value Result() => _sum;
    }

    private sealed class AverageAggregator : Aggregator
    {
        private readonly SumAggregator _durations = new();
        private bool _hasDurations;
        private double _mean;
        private long _count;

        public override void Add(Run run, Value value, Value extra)
        {
            _count++;
            if (value.Kind == ValueKind.Duration)
            {
                _hasDurations = true;
                _durations.Add(run, value, extra);
                return;
            }

            if (!Arithmetic.IsNumber(value))
                throw CypherFault.Type($"avg takes numbers and durations, not a {value.Kind}.");
            _mean += (Arithmetic.ToDouble(value) - _mean) / _count;
        }

        public override Value Result() => _count == 0 ? Value.Null
            : _hasDurations ? Arithmetic.Divide(_durations.Result(), _count)
            : _mean;
    }

    private sealed class ExtremeAggregator(int sign) : Aggregator
    {
        private Value _best;

        public override void Add(Run run, Value value, Value extra)
        {
            if (_best.IsNull || Math.Sign(CypherOrder.Compare(value, _best)) == sign)
                _best = value;
        }

        public override Value Result() => _best;
    }

    private sealed class CollectAggregator : Aggregator
    {
        private readonly List<Value> _items = [];

        public override void Add(Run run, Value value, Value extra)
        {
            run.Hold(ValueSize.Of(value.Kind is ValueKind.Node or ValueKind.Relationship or ValueKind.Path ? Value.Null : value) + 8);
            if (_items.Count >= ExecutionLimits.MaxListItems)
                throw CypherFault.Limit($"A list has at most {ExecutionLimits.MaxListItems} items.");
            _items.Add(value);
        }

        public override Value Result() => Value.From(_items);
    }

    private sealed class DeviationAggregator(bool isSample) : Aggregator
    {
        private long _count;
        private double _mean;
        private double _squares;

        public override void Add(Run run, Value value, Value extra)
        {
            if (!Arithmetic.IsNumber(value))
                throw CypherFault.Type($"A deviation is of numbers, not of a {value.Kind}.");
            _count++;
            var difference = Arithmetic.ToDouble(value) - _mean;
            _mean += difference / _count;
            _squares += difference * (Arithmetic.ToDouble(value) - _mean);
        }

        public override Value Result() => _count == 0 ? Value.Null
            : _count == 1 ? 0.0
            : Math.Sqrt(_squares / (isSample ? _count - 1 : _count));
    }

    private sealed class PercentileAggregator(bool isContinuous) : Aggregator
    {
        private readonly List<Value> _values = [];
        private double _percentile;

        public override void Add(Run run, Value value, Value extra)
        {
            if (!Arithmetic.IsNumber(value) || !Arithmetic.IsNumber(extra))
                throw CypherFault.Type("A percentile is of numbers.");
            _percentile = Arithmetic.ToDouble(extra);
            if (!(_percentile >= 0 && _percentile <= 1))
                throw CypherFault.Argument("A percentile lies between 0.0 and 1.0.");
            run.Hold(24);
            _values.Add(value);
        }

        public override Value Result()
        {
            if (_values.Count == 0)
                return Value.Null;
            _values.Sort(CypherOrder.Comparer);
            if (!isContinuous)
                return _values[Math.Max(0, (int)Math.Ceiling(_percentile * _values.Count) - 1)];
            var place = _percentile * (_values.Count - 1);
            var below = (int)Math.Floor(place);
            if (_percentile >= 1 || below + 1 >= _values.Count)
                return _values[^1];
            var (low, high) = (Arithmetic.ToDouble(_values[below]), Arithmetic.ToDouble(_values[below + 1]));
            return low + ((place - below) * (high - low));
        }
    }
}

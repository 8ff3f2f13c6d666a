using System.Globalization;
using System.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>A value as the TCK writes it: nodes and relationships by their labels and properties, without identity.</summary>
internal abstract record TckValue
{
    /// <summary>The same as a value of the engine; only what parameters and procedures can hold.</summary>
    public virtual Value ToValue() => throw new NotSupportedException("Only plain values can be given.");
}

internal sealed record TckPlain(Value Value) : TckValue
{
    public override Value ToValue() => Value;
}

internal sealed record TckList(IReadOnlyList<TckValue> Items) : TckValue
{
    public override Value ToValue() => Value.From([.. Items.Select(item => item.ToValue())]);
}

internal sealed record TckMap(IReadOnlyDictionary<string, TckValue> Entries) : TckValue
{
    public override Value ToValue() =>
        Value.From(Entries.ToDictionary(entry => entry.Key, entry => entry.Value.ToValue(), StringComparer.Ordinal));
}

internal sealed record TckNode(IReadOnlyList<string> Labels, TckMap Properties) : TckValue;

internal sealed record TckRelationship(string Type, TckMap Properties) : TckValue;

/// <summary>Nodes and relationships by turns; of each relationship whether it goes along.</summary>
internal sealed record TckPath(IReadOnlyList<TckValue> Elements, IReadOnlyList<bool> Along) : TckValue;

/// <summary>Reads the cells of the TCK's tables (its document "TCK values").</summary>
internal sealed class TckValues
{
    private readonly string _text;
    private int _at;

    private TckValues(string text) => _text = text;

    public static TckValue Parse(string text)
    {
        var reader = new TckValues(text);
        var value = reader.Read();
        reader.Skip();
        return reader._at == text.Length ? value : throw new FormatException($"'{text}' is no value of the TCK.");
    }

    private TckValue Read()
    {
        Skip();
        switch (_text[_at])
        {
            case '\'':
                return new TckPlain(ReadString());
            case '[':
                return ReadListOrRelationship();
            case '{':
                return ReadMap();
            case '(':
                return ReadNode();
            case '<':
                return ReadPath();
        }

        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ']' or '}' or ')' or ' '))
            _at++;
        var word = _text[start.._at];
        return new TckPlain(word switch
        {
            "null" => Value.Null,
            "true" => true,
            "false" => false,
            "NaN" => double.NaN,
            "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            _ => double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture),
        });
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        for (_at++; _text[_at] != '\''; _at++)
        {
            if (_text[_at] == '\\' && _text[_at + 1] is '\'' or '\\')
                _at++;
            text.Append(_text[_at]);
        }

        _at++;
        return text.ToString();
    }

    private TckValue ReadListOrRelationship()
    {
        if (_text[_at + 1] == ':')
            return ReadRelationship();
        _at++;
        var items = new List<TckValue>();
        while (!Accept(']'))
        {
            items.Add(Read());
            Accept(',');
        }

        return new TckList(items);
    }

    private TckRelationship ReadRelationship()
    {
        _at += 2;
        var type = ReadName();
        var properties = Peek() == '{' ? ReadMap() : Empty;
        Expect(']');
        return new TckRelationship(type, properties);
    }

    private TckNode ReadNode()
    {
        Expect('(');
        var labels = new List<string>();
        while (Accept(':'))
            labels.Add(ReadName());
        var properties = Peek() == '{' ? ReadMap() : Empty;
        Expect(')');
        return new TckNode([.. labels.Order(StringComparer.Ordinal)], properties);
    }

    private TckMap ReadMap()
    {
        Expect('{');
        var entries = new Dictionary<string, TckValue>(StringComparer.Ordinal);
        while (!Accept('}'))
        {
            var name = ReadName();
            Expect(':');
            entries[name] = Read();
            Accept(',');
        }

        return new TckMap(entries);
    }

    private TckPath ReadPath()
    {
        Expect('<');
        var elements = new List<TckValue> { ReadNode() };
        var along = new List<bool>();
        while (!Accept('>'))
        {
            var isBack = Accept('<');
            Expect('-');
            elements.Add(ReadRelationship());
            Expect('-');
            if (!isBack)
                Expect('>');
            along.Add(!isBack);
            elements.Add(ReadNode());
        }

        return new TckPath(elements, along);
    }

    private static TckMap Empty { get; } = new(new Dictionary<string, TckValue>(StringComparer.Ordinal));

    private string ReadName()
    {
        Skip();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '`'))
            _at++;
        return _text[start.._at].Trim('`');
    }

    private char Peek()
    {
        Skip();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Accept(char c)
    {
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Accept(c))
            throw new FormatException($"'{c}' expected at {_at} of '{_text}'.");
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
    }
}

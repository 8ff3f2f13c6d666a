using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Cli.Commands;

/// <summary>
/// Parameters of the API as options: the name in kebab-case, the words of its documentation. What is typed goes on as
/// text; the declaration reads it, so that limits and refusals are the API's own.
/// </summary>
internal sealed class ParameterOptions
{
    private readonly IReadOnlyList<ParameterOption> _options;

    /// <summary>Makes an option of each.</summary>
    public ParameterOptions(IEnumerable<Parameter> parameters) =>
        _options = [.. parameters.Select(parameter => new ParameterOption(parameter))];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => _options;

    /// <summary>The options of the parameters named, in that order.</summary>
    public IReadOnlyList<Option> this[params IEnumerable<string> names] =>
        [.. names.Select(name => _options.First(option => option.Parameter.Name == name))];

    /// <summary>What was typed.</summary>
    public IReadOnlyList<GivenParameter> Read(ParseResult parsed) =>
    [
        .. _options.SelectMany(option => (parsed.GetValue(option) ?? [])
            .Select(text => new GivenParameter(option.Parameter.Name, text))),
    ];
}

/// <summary>A parameter of the API as an option.</summary>
internal sealed class ParameterOption : Option<string[]>
{
    public ParameterOption(Parameter parameter)
        : base(CommandText.Option(parameter.Name))
    {
        Parameter = parameter;
        Arity = ArgumentArity.OneOrMore; // given twice, a single one is refused by its declaration
        AllowMultipleArgumentsPerToken = false;
        CompletionSources.Add(_ => Choices);
    }

    public Parameter Parameter { get; }

    /// <summary>What it does, in words, with its default. Schemas are made for help only, not for every run.</summary>
    public string Explanation
    {
        get
        {
            var text = Parameter.Description.Replace("\"during\"", "--during", StringComparison.Ordinal)
                .Replace("\"at\"", "--at", StringComparison.Ordinal)
                .Replace("\"types\"", "--types", StringComparison.Ordinal)
                .Replace("\"via\"", "--via", StringComparison.Ordinal)
                .Replace("\"next\"", "\"More\"", StringComparison.Ordinal);
            if (Parameter.IsList)
                text += " Repeat it for several.";
            return Parameter.Schema().Default is { } otherwise ? $"{text} [default: {otherwise}]" : text;
        }
    }

    /// <summary>What stands for its value in help.</summary>
    public string ValueName => Choices.Length > 0 ? string.Join('|', Choices)
        : Parameter.ExpectedJson().Contains("number", StringComparison.Ordinal) ? "N"
        : Parameter.Name switch
        {
            "at" or "during" => "DATE",
            "via" or "avoid" or "place" or "from" or "to" => "ENTITY",
            "cursor" => "CURSOR",
            "types" or "excludeTypes" => "TYPE",
            "families" => "FAMILY",
            "label" or "labels" or "excludeLabels" => "LABEL",
            "sources" or "excludeSources" => "SOURCE",
            "hypotheses" => "ACCOUNT",
            _ => "TEXT",
        };

    private string[] Choices
    {
        get
        {
            var schema = Parameter.Schema();
            var values = (schema.Items?.Enum ?? schema.Enum) ?? [];
            return [.. values.Select(value => value.ToString())];
        }
    }
}

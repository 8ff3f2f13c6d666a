using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli.Asking;

/// <summary>A parameter as it was typed.</summary>
/// <param name="Name">The API's name for it.</param>
/// <param name="Text">Its value; a list has one of these for each.</param>
internal readonly record struct GivenParameter(string Name, string Text);

/// <summary>A question to one operation of the API, whoever answers it.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Given">The parameters that are given, in the order in which they were.</param>
internal sealed record OperationRequest(Operation Operation, IReadOnlyList<GivenParameter> Given)
{
    public OperationRequest(Operation operation, params IEnumerable<(string Name, string Text)> given)
        : this(operation, [.. given.Select(pair => new GivenParameter(pair.Name, pair.Text))])
    {
    }

    /// <summary>The first value of a parameter; null where it was not given.</summary>
    public string? this[string name] =>
        Given.Where(pair => pair.Name == name).Select(pair => pair.Text).FirstOrDefault();

    /// <summary>The same question with another single value.</summary>
    public OperationRequest With(string name, string text) =>
        this with { Given = [.. Given.Where(pair => pair.Name != name), new GivenParameter(name, text)] };

    /// <summary>The values as the operation understands them.</summary>
    /// <exception cref="FailureException">Some cannot be right; all of them are named.</exception>
    public RequestValues Read()
    {
        var written = new Dictionary<Parameter, List<WrittenValue>>();
        foreach (var group in Given.GroupBy(pair => pair.Name, StringComparer.Ordinal))
        {
            var place = RequestPlace.OfParameter(group.Key);
            written[Parameter(group.Key)] = [.. group.Select(pair => new WrittenValue(pair.Text, place))];
        }

        try
        {
            return RequestReader.Finish(Operation, Segments(), written, []);
        }
        catch (RequestRefusedException refused)
        {
            throw new FailureException(refused.Problem, refused);
        }
    }

    /// <summary>The decoded steps of the operation's address.</summary>
    public IReadOnlyList<string> Segments()
    {
        var segments = Operation.Pattern.TrimStart('/').Split('/');
        foreach (var parameter in Operation.Path)
            segments[Operation.StepOf(parameter)] = this[parameter.Name] ?? "";
        return segments;
    }

    private Parameter Parameter(string name) =>
        Operation.All.FirstOrDefault(parameter => parameter.Name == name)
        ?? throw new ArgumentException($"{Operation.Id} has no parameter \"{name}\".", nameof(name));
}

using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Requests.Problems;

/// <summary>One thing wrong with a request, and where.</summary>
/// <param name="Code">What sort of mistake it is.</param>
/// <param name="Place">The parameter or the member of the body; null where it is neither.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
internal sealed record RequestError(ErrorCode Code, RequestPlace? Place, string Detail)
{
    /// <summary>Names that exist and come closest to what was written, best first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];
}

/// <summary>A place in a request: a parameter by name, or a member of the body by JSON pointer (RFC 6901).</summary>
internal readonly record struct RequestPlace
{
    private RequestPlace(string? parameter, string? pointer)
    {
        Parameter = parameter;
        Pointer = pointer;
    }

    /// <summary>The parameter's name; null for a member of the body.</summary>
    public string? Parameter { get; }

    /// <summary>The pointer into the body; null for a parameter.</summary>
    public string? Pointer { get; }

    public static RequestPlace OfParameter(string name) => new(name, null);

    /// <summary>A member of the body, or with an index an item of the list that it holds.</summary>
    public static RequestPlace OfMember(string name, int? item = null)
    {
        var escaped = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return new RequestPlace(null, item is null ? $"/{escaped}" : $"/{escaped}/{item}");
    }

    /// <summary>A place in a member of the body.</summary>
    /// <param name="outer">Where the member stands, a JSON pointer.</param>
    /// <param name="inner">The place within it.</param>
    public static RequestPlace Within(string outer, RequestPlace inner) => new(null, outer + inner.Pointer);
}

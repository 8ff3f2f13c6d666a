namespace GraphExplorer.Requests.Operations;

/// <summary>The methods of HTTP that questions are asked by.</summary>
internal static class RequestMethods
{
    public const string Get = "GET";

    public const string Post = "POST";
}

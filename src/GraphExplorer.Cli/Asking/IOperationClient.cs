namespace GraphExplorer.Cli.Asking;

/// <summary>Whoever answers questions: this process, or a running server.</summary>
internal interface IOperationClient : IAsyncDisposable
{
    /// <summary>Asks.</summary>
    /// <exception cref="FailureException">There is no answer; the problem says why.</exception>
    Task<Reply> AskAsync(OperationRequest question, CancellationToken cancellationToken);

    /// <summary>Asks for an answer that comes line by line: the stream is JSON, an object per line.</summary>
    /// <exception cref="FailureException">There is no answer; the problem says why.</exception>
    Task<Stream> AskForLinesAsync(OperationRequest question, CancellationToken cancellationToken);
}

/// <summary>What comes back.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>The answer: a record of the operation's answer type.</summary>
    internal sealed record Found(object Record) : Reply;

    /// <summary>The entity asked for was merged into another.</summary>
    /// <param name="Id">The id of that one.</param>
    internal sealed record MergedInto(string Id) : Reply;
}

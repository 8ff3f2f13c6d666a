using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>It could not be done: the server does not answer, this version cannot do it, a fault.</summary>
    public const int Failure = 1;

    /// <summary>The question cannot be asked as it was typed.</summary>
    public const int Usage = 2;

    /// <summary>What was named does not exist, or the name fits several.</summary>
    public const int NotFound = 3;

    /// <summary>The data is damaged.</summary>
    public const int InvalidData = 5;

    /// <summary>A limit or the time ended it; what was found by then is written.</summary>
    public const int Limit = 7;

    /// <summary>Ctrl+C: what a shell gives for the signal.</summary>
    public const int Stopped = 130;

    /// <summary>The exit code for a failure.</summary>
    public static int Of(ErrorCode code) => code.Kind switch
    {
        _ when code == ErrorCodes.InvalidRecord => InvalidData,
        ErrorKind.Invalid => Usage,
        ErrorKind.NotFound or ErrorKind.Gone => NotFound,
        ErrorKind.Corrupt => InvalidData,
        ErrorKind.TooLarge or ErrorKind.Limit or ErrorKind.TimedOut => Limit,
        _ => Failure,
    };
}

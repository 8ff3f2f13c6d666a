namespace GraphExplorer.Api.Settings;

/// <summary>What the process returns; <c>gx</c> has the same numbers.</summary>
internal static class ServerExitCodes
{
    public const int Ok = 0;
    public const int Failure = 1;
    public const int Usage = 2;
    public const int InvalidData = 5;
}

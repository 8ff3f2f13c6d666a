namespace GraphExplorer.Bolt.Client;

/// <summary>How to reach a server or cluster. Checked by the constructor of <see cref="BoltDriver"/>.</summary>
public sealed record BoltOptions
{
    /// <summary>
    /// <c>bolt://</c> for one server, <c>neo4j://</c> for routing within a cluster; <c>+s</c> with TLS and a
    /// certificate that is valid for the host, <c>+ssc</c> with any certificate. The port is 7687 unless given.
    /// </summary>
    public required string Address { get; init; }

    /// <summary>Who the client is, unless a session says otherwise.</summary>
    public BoltAuth Auth { get; init; } = BoltAuth.None;

    /// <summary>How the client introduces itself: a name, a slash, a version.</summary>
    public string UserAgent { get; init; } = "GraphExplorer/0.1.0";

    /// <summary>Most connections to one server, in use and idle together.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>How long to wait for a connection when all are in use.</summary>
    public TimeSpan AcquisitionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long opening a connection may take, with TLS and authentication.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Idle connections older than this are not used again: balancers and firewalls forget them.</summary>
    public TimeSpan MaxConnectionLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A connection idle for longer is tried before it is used again.</summary>
    public TimeSpan LivenessCheckAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// For how long a managed transaction is tried again after transient errors; the last one is then thrown.
    /// </summary>
    public TimeSpan MaxRetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Records asked for at a time; the next are asked for when these are read, so that a slow reader holds the server
    /// back instead of filling the memory. -1 for all at once, which costs one round trip whatever the number.
    /// </summary>
    public long FetchSize { get; init; } = 1000;

    /// <summary>The longest message that is read: it bounds the memory that one record can take.</summary>
    public int MaxMessageBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>
    /// The least severity of notifications wanted: <c>INFORMATION</c>, <c>WARNING</c> or <c>OFF</c>; null for the
    /// server's own setting. Before Bolt 5.2 servers send all.
    /// </summary>
    public string? MinNotificationSeverity { get; init; }

    /// <summary>
    /// Classes of notifications not wanted, such as <c>PERFORMANCE</c> or <c>UNRECOGNIZED</c>; from Bolt 5.2 on.
    /// </summary>
    public IReadOnlyList<string> DisabledNotifications { get; init; } = [];

    /// <summary>
    /// Whether to tell a server that asks for it which part of this client's interface is used (Bolt 5.4).
    /// </summary>
    public bool SendsTelemetry { get; init; }

    /// <exception cref="ArgumentException">A setting is out of its range; the message names it.</exception>
    internal static void Validate(BoltOptions options)
    {
        Require(options.MaxConnections >= 1, "MaxConnections: at least 1.");
        Require(options.MaxMessageBytes >= 1024, "MaxMessageBytes: at least 1,024.");
        Require(!string.IsNullOrWhiteSpace(options.UserAgent), "UserAgent: a name, a slash, a version.");
        Require(IsPositive(options.AcquisitionTimeout), "AcquisitionTimeout: more than nothing, at most 24 days.");
        Require(IsPositive(options.ConnectTimeout), "ConnectTimeout: more than nothing, at most 24 days.");
        Require(
            IsPositive(options.MaxConnectionLifetime), "MaxConnectionLifetime: more than nothing, at most 24 days.");
        Require(options.LivenessCheckAfter >= TimeSpan.Zero, "LivenessCheckAfter: not negative.");
        Require(options.MaxRetryTime >= TimeSpan.Zero, "MaxRetryTime: not negative.");
        Require(options.FetchSize is >= 1 or -1, "FetchSize: at least 1, or -1 for all.");
        Require(
            options.MinNotificationSeverity is null or "INFORMATION" or "WARNING" or "OFF",
            "MinNotificationSeverity: INFORMATION, WARNING or OFF.");

        void Require(bool isMet, string message)
        {
            if (!isMet)
                throw new ArgumentException(message, nameof(options));
        }

        static bool IsPositive(TimeSpan time) => time > TimeSpan.Zero && time.TotalMilliseconds <= int.MaxValue;
    }
}

using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Api.Hosting;

/// <summary>
/// The command line of the host: settings as switches, checked by name so that a misspelt one is not ignored.
/// </summary>
internal static class CommandLine
{
    /// <summary>Switches of the web host itself that make sense here.</summary>
    private static readonly string[] HostSwitches = ["urls", "environment", "contentRoot", "applicationName"];

    /// <summary>The one switch that has no value.</summary>
    public const string AllowWritesSwitch = "--allow-writes";

    private static readonly string[] OpenSections = ["Logging:", "Kestrel:"];

    public static string Usage =>
        $"""
        GraphExplorer serves its API and documentation over HTTP.

        Usage: dotnet run --project src/GraphExplorer.Api -- [switches]

          --urls URL                                  where to listen, several with ";" between; other than loopback
                                                      needs a key (gx keys add, or GraphExplorer:KeyFile)
                                                      (default {ApiOptions.DefaultAddress}, or ASPNETCORE_URLS)
          --allow-writes                              where no keys are, callers may write (as GraphExplorer:AllowWrites)
          --GraphExplorer:Data PATH                   a data set folder or a file of graph records
                                                      (default: the shipped set)
          --GraphExplorer:GraphFile FILE              a file that keeps the graph, with all that is changed; a new one
                                                      is filled from GraphExplorer:Data where that is named
          --GraphExplorer:Store embedded|neo4j        where the graph lives (default: embedded)
          --GraphExplorer:Neo4j:Address URL           the Neo4j server (default {Neo4jSettings.DefaultAddress})
          --GraphExplorer:Neo4j:Database NAME         its database (default: the user's home database)
          --GraphExplorer:Neo4j:User NAME             who asks it (default: neo4j, where there is a password)
          --GraphExplorer:Neo4j:Password TEXT         the user's password; better in the environment or in a file, for
                                                      others on this machine can see a command line
          --GraphExplorer:Neo4j:PasswordFile FILE     a file that holds the password and nothing else
          --GraphExplorer:Neo4j:KeyProperty NAME      the property that holds ids (default: id)
          --GraphExplorer:DataDirectory DIR           where keys and saved views are kept (default: this user's
                                                      data folder)
          --GraphExplorer:Page DIR                    the folder of the built page (default: beside the server, or in the source tree)
          --GraphExplorer:PublicUrl URL               the address under which a proxy shows this server
          --GraphExplorer:AllowedHosts HOSTS          hosts that it answers for besides loopback and that one's
          --GraphExplorer:FrameAncestors ORIGINS      whose pages may show views in frames: self (the default), none, *,
                                                      or origins separated by spaces
          --GraphExplorer:EmbedOrigins ORIGINS        whose pages may steer the views that they frame (default: its own)
          --GraphExplorer:KeyFile FILE                a file that holds one key of the role admin
          --GraphExplorer:AllowWrites true            where no keys are, callers may write
          --GraphExplorer:MaxConcurrentQuestions N    questions worked on at a time (default: the number of processors)
          --GraphExplorer:MaxWaitingQuestions N       questions that may wait for their turn (default 256)
          --GraphExplorer:QuestionTimeoutSeconds N    longest time for one question (default 30)
          --GraphExplorer:MaxConcurrentAnalyses N     analyses computed at a time (default 1)
          --GraphExplorer:MaxWaitingAnalyses N        analyses that may wait for their turn (default 16)
          --GraphExplorer:MaxKeptAnalyses N           analyses kept for one owner (default 100)
          --GraphExplorer:MaxKeptAnalysisMebibytes N  room for the files of all analyses (default 1024)
          --GraphExplorer:MaxAnalysisMemoryMebibytes N
                                                      memory for the network of one analysis (default: three quarters
                                                      of what there is)
          --GraphExplorer:MaxAnalysisMinutes N        longest time for one analysis (default 60)
          --help                                      this text

        Each setting may stand in the environment too, as GraphExplorer__Data or GraphExplorer__Neo4j__Address.
        Exit codes: 0 stopped as asked, 1 failure, 2 wrong switch or setting, 5 damaged data.
        """;

    /// <summary>The command line with every switch as a setting and its value.</summary>
    public static string[] Settings(string[] args) =>
        [.. args.Select(arg => arg == AllowWritesSwitch ? $"--{ApiOptions.SectionName}:AllowWrites=true" : arg)];

    public static bool AsksForHelp(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?" or "/?");

    /// <summary>Looks at every switch.</summary>
    /// <exception cref="StartRefusedException">One is not known, or has no value.</exception>
    public static void Check(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == AllowWritesSwitch)
                continue;
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                throw Refuse($"\"{args[i]}\" is not a switch.");
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i][2..] : args[i][2..equals];
            CheckName(name);
            if (equals < 0 && (++i == args.Length || args[i].StartsWith("--", StringComparison.Ordinal)))
                throw Refuse($"--{name} needs a value.");
        }
    }

    /// <summary>Looks at every setting of the product, wherever it came from.</summary>
    /// <exception cref="StartRefusedException">One is not known.</exception>
    public static void CheckSettings(IConfiguration configuration)
    {
        foreach (var setting in configuration.GetSection(ApiOptions.SectionName).GetChildren())
        {
            var parts = setting.GetChildren().Select(part => part.Path).ToList();
            foreach (var name in parts.Count > 0 ? parts : [setting.Path])
                CheckName(name);
        }
    }

    /// <summary>Looks at the name of a setting.</summary>
    /// <exception cref="StartRefusedException">It is not known.</exception>
    public static void CheckName(string name)
    {
        var known = HostSwitches.Concat(SettingNames()).ToList();
        if (known.Contains(name, StringComparer.OrdinalIgnoreCase) ||
            OpenSections.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase)))
            return;
        var nearest = NearestNames.To(name, known);
        throw Refuse(nearest.Count > 0
            ? $"There is no setting \"{name}\". Did you mean \"{nearest[0]}\"?"
            : $"There is no setting \"{name}\".");
    }

    private static IEnumerable<string> SettingNames() =>
        typeof(ApiOptions).GetProperties()
            .Where(property => property.PropertyType != typeof(Neo4jSettings))
            .Select(property => $"{ApiOptions.SectionName}:{property.Name}")
            .Concat(typeof(Neo4jSettings).GetProperties()
                .Select(property => $"{Neo4jSettings.SectionName}:{property.Name}"));

    private static StartRefusedException Refuse(string message) =>
        new(ServerExitCodes.Usage, $"{message} --help lists the switches.");
}

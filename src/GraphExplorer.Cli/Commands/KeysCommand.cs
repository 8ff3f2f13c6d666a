using System.CommandLine;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Database;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx keys</c>: who may use a server.</summary>
internal static class KeysCommand
{
    /// <summary>The variable that names the folder of <c>app.db</c>, as the host's configuration has it.</summary>
    public const string DirectoryVariable = "GraphExplorer__DataDirectory";

    /// <summary>Longest life of a key, in days: ten years.</summary>
    private const int MaxDays = 3650;

    private static readonly Role[] Roles = [Role.Read, Role.Write, Role.Admin];

    public static GxCommand Create(Terminal terminal)
    {
        var command = new GxCommand("keys", "Who may use a server: make keys, list and revoke them.")
        {
            Remarks =
            [
                "Once there is a key, the server asks every caller for one. Keys stand in app.db, in the folder " +
                "GraphExplorer:DataDirectory of the server; a running server notices every change at once.",
                "The roles: read asks and saves views, write changes the graph too, admin runs the server.",
            ],
            Examples =
            [
                new("gx keys list", "the keys there are"),
                new("gx keys add my-notebook --role write --days 90", "a key for ninety days"),
                new("gx keys revoke my-notebook", "ends it, with all its sessions"),
            ],
        };
        command.Add(Add(terminal));
        command.Add(List(terminal));
        command.Add(Revoke(terminal));
        return command;
    }

    private static GxCommand Add(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "What to call it: who or what will use it." };
        var role = new Option<string>("--role")
        {
            Description = "What its holder may do: read, write or admin. [default: read]",
            HelpName = "ROLE",
            DefaultValueFactory = _ => Word(Role.Read),
        };
        role.CompletionSources.Add([.. Roles.Select(Word)]);
        var days = new Option<int?>("--days")
        {
            Description = $"How long it lives, 1 to {MaxDays} days. [default: until it is revoked]",
            HelpName = "N",
        };
        var where = new KeyServerOptions();
        var command = new GxCommand("add", "Make a key. It is shown once: only its hash is kept.")
        {
            Groups = [new("What it is for", [role, days]), where.Group],
            Examples = [new("gx keys add my-notebook --role write --days 90", "a key for ninety days")],
        };
        command.Add(name);
        command.Add(role);
        command.Add(days);
        where.AddTo(command);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, terminal, async (keys, _) =>
        {
            var lifetime = parsed.GetValue(days) switch
            {
                null => (TimeSpan?)null,
                >= 1 and <= MaxDays and { } count => TimeSpan.FromDays(count),
                { } count => throw Wrong($"--days takes 1 to {MaxDays}, not {count}."),
            };
            var (kept, key) = await keys.AddAsync(
                parsed.GetRequiredValue(name),
                RoleOf(parsed.GetRequiredValue(role)),
                lifetime,
                cancellationToken);
            return parsed.GetValue(where.Json)
                ? KeyPrinter.Json(kept, terminal.Time.GetUtcNow(), key)
                : KeyPrinter.Made(terminal, kept, key);
        }));
        return command;
    }

    private static GxCommand List(Terminal terminal)
    {
        var all = new Option<bool>("--all") { Description = "Revoked keys too." };
        var where = new KeyServerOptions();
        var command = new GxCommand("list", "The keys there are, with their roles and last use.")
        {
            Groups = [new("Which", [all]), where.Group],
            Examples = [new("gx keys list --all", "the revoked ones too")],
        };
        command.Add(all);
        where.AddTo(command);
        command.SetAction((parsed, _) => where.RunAsync(parsed, terminal, (keys, location) =>
        {
            var listed = keys.List().Where(key => key.Revoked is null || parsed.GetValue(all)).ToList();
            var now = terminal.Time.GetUtcNow();
            return Task.FromResult(parsed.GetValue(where.Json)
                ? KeyPrinter.Json(listed, now)
                : KeyPrinter.List(terminal, listed, now, location));
        }));
        return command;
    }

    private static GxCommand Revoke(Terminal terminal)
    {
        var which = new Argument<string>("NAME") { Description = "The name of a key, or its id." };
        var where = new KeyServerOptions();
        var command = new GxCommand("revoke", "End a key for good, with all sessions that were begun with it.")
        {
            Groups = [where.Group],
            Examples = [new("gx keys revoke my-notebook", "ends it")],
        };
        command.Add(which);
        where.AddTo(command);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, terminal, async (keys, _) =>
        {
            var revoked = await keys.RevokeAsync(parsed.GetRequiredValue(which), cancellationToken);
            return parsed.GetValue(where.Json)
                ? KeyPrinter.Json(revoked, terminal.Time.GetUtcNow(), key: null)
                : new TextPage(terminal)
                    .Line($"The key \"{revoked.Name}\" ({revoked.Id}) opens nothing any more.")
                    .ToString();
        }));
        return command;
    }

    private static Role RoleOf(string text) =>
        Roles.Cast<Role?>().FirstOrDefault(role => Word(role.GetValueOrDefault()) == text) ??
        throw Wrong($"--role takes read, write or admin, not \"{text}\".");

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static FailureException Wrong(string detail) => new(ErrorCodes.InvalidValue, detail);

    /// <summary>The options of all these commands: which server's keys, and how to write them.</summary>
    private sealed class KeyServerOptions
    {
        public Option<bool> Json { get; } =
            new(QueryOptions.JsonName) { Description = "Write JSON on one line; failures too, on standard error." };

        private Option<string?> Folder { get; } = new("--data-directory")
        {
            Description = $"The folder of the server's app.db; the variable {DirectoryVariable} says the same. " +
                "[default: this user's data folder]",
            HelpName = "DIR",
        };

        public OptionGroup Group => new("Where and how", [Json, Folder]);

        public void AddTo(Command command)
        {
            command.Add(Json);
            command.Add(Folder);
        }

        public async Task<int> RunAsync(ParseResult parsed, Terminal terminal, Func<ApiKeys, string?, Task<string>> work)
        {
            using var database = new AppDatabase(parsed.GetValue(Folder) ?? terminal.Variable(DirectoryVariable));
            await terminal.Output.WriteAsync(await work(new ApiKeys(database, terminal.Time), database.Location));
            return ExitCodes.Ok;
        }
    }
}

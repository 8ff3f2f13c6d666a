using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Runtime.Loader;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary>Asking needs no web server: <c>gx</c> loads what serves over HTTP for <c>gx serve</c> alone.</summary>
public sealed class LoadedAssembliesTests
{
    public static TheoryData<string> Questions =>
    [
        "gx search Lyushkov",
        "gx show lyushkov --json",
        "gx path manchukuo stalin-assassination-plot",
        "gx neighbors lyushkov",
        "gx timeline khokhlov",
        "gx schema",
        "gx query RETURN",
        "gx check",
        "gx search Lyushkov --server http://127.0.0.1:1",
        "gx query RETURN --server http://127.0.0.1:1",
        "gx path --help",
        "gx search --misspelt",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_loads_nothing_of_the_web_server(string line)
    {
        var gx = new SeparateGx();

        await gx.RunAsync(GxRun.Split(line));

        Assert.Contains("GraphExplorer.Requests", gx.Asked);
        Assert.DoesNotContain(gx.Asked, assembly => IsOfTheWebServer(assembly));
    }

    [Fact]
    public async Task Serving_loads_it()
    {
        var gx = new SeparateGx();

        await gx.RunAsync("serve", "--GraphExplorer:Nonsense", "1"); // refused, once the host looks at it

        Assert.Contains(gx.Asked, assembly => IsOfTheWebServer(assembly));
    }

    private static bool IsOfTheWebServer(string assembly) =>
        assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) ||
        assembly is "Microsoft.Extensions.Hosting" or "Microsoft.OpenApi";

    /// <summary>The command line loaded apart from the tests, which know the web server: it notes whom it asks for.</summary>
    private sealed class SeparateGx() : AssemblyLoadContext("gx")
    {
        private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

        public ICollection<string> Asked => _asked.Keys;

        public async Task RunAsync(params string[] command)
        {
            var gx = LoadFromAssemblyName(new AssemblyName("gx"));
            var kind = gx.GetType("GraphExplorer.Cli.Terminal", throwOnError: true)!;
            var terminal = Activator.CreateInstance(kind)!;
            Set("Output", TextWriter.Null);
            Set("Errors", TextWriter.Null);
            Set("Variables", new Dictionary<string, string>(StringComparer.Ordinal));
            Set("Connect", (Func<HttpMessageHandler>)(() => new ClosedServer()));
            var run = gx.GetType("GraphExplorer.Cli.Gx", throwOnError: true)!.GetMethod("RunAsync")!;

            await (Task<int>)run.Invoke(null, [command, terminal, TestContext.Current.CancellationToken])!;

            void Set(string name, object value) => kind.GetProperty(name)!.SetValue(terminal, value);
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!; // it is asked for by name
            _asked[name] = true;
            return name == "gx" || name.StartsWith("GraphExplorer.", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll"))
                : null;
        }
    }

    /// <summary>A server that does not want to be asked.</summary>
    private sealed class ClosedServer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
    }
}

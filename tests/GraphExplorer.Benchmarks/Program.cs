using BenchmarkDotNet.Running;
using GraphExplorer.Benchmarks.Analysis;
using GraphExplorer.Benchmarks.EndToEnd;
using GraphExplorer.Benchmarks.Neo4j;
using GraphExplorer.Benchmarks.Storage;

// "http PATH-OF-API": the built API as its users meet it. "neo4j BOLT-ADDRESS [load] [paths] [rows]": the store on a
// server, whose database is emptied by "load". "analysis FOLDER [near|pairs|sampled|leiden|rmat|cancel] [--peers[=NAMES]]
// [--gds=BOLT-ADDRESS]": kernels of whole graphs on the networks in FOLDER.
// "filters": what filters cost a path question. "layout [MILLIONS [COLUMNS [BITS]]]": the layout of the embedded
// store's adjacency on that many relationships. "store [MILLIONS]": the store itself on a file. Anything else goes to BenchmarkDotNet ("--filter *").
return args switch
{
    ["http", var api, ..] => await HttpFigures.MeasureAsync(api),
    ["filters"] => await FilterFigures.MeasureAsync(),
    ["neo4j", var address, .. var parts] => await Neo4jFigures.MeasureAsync(address, parts),
    ["layout", .. var sizes] => LayoutFigures.Measure(Number(sizes, 0, 10), Number(sizes, 1, 0), Number(sizes, 2, 4)),
    ["store", .. var sizes] => await StoreFigures.MeasureAsync(Number(sizes, 0, 10)),
    ["analysis", var folder, .. var rest] => await AnalysisFigures.MeasureAsync(folder, rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1,
};

static int Number(string[] sizes, int place, int otherwise) =>
    place < sizes.Length ? int.Parse(sizes[place], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

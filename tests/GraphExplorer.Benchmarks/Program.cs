using BenchmarkDotNet.Running;
using GraphExplorer.Benchmarks.Analysis;
using GraphExplorer.Benchmarks.EndToEnd;

// "http PATH-OF-API": the built API as its users meet it. "analysis FOLDER [near|pairs|sampled|leiden|rmat] [--peers]": kernels
// of whole graphs on the networks in FOLDER. Anything else goes to BenchmarkDotNet ("--filter *").
return args switch
{
    ["http", var api, ..] => await HttpFigures.MeasureAsync(api),
    ["analysis", var folder, .. var rest] => await AnalysisFigures.MeasureAsync(folder, rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1,
};

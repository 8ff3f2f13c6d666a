using BenchmarkDotNet.Running;
using GraphExplorer.Benchmarks.EndToEnd;

// "http PATH-OF-API": the built API as its users meet it. Anything else goes to BenchmarkDotNet ("--filter *").
return args is ["http", var api, ..]
    ? await HttpFigures.MeasureAsync(api)
    : BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1;

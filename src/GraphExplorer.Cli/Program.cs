return await GraphExplorer.Api.ApiHost.RunAsync(args);

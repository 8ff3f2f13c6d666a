using GraphExplorer.Api;

return await ApiHost.RunAsync(args);

using System.Text;
using GraphExplorer.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false); // names stand in any script
return await Gx.RunAsync(args, Terminal.OfProcess());

using System.Globalization;
using GraphExplorer.Storage.Crashes;

// "kills N [SEED] [early]": N times a process that writes is killed, and what it left is compared with what it had
// acknowledged; with "early" it acknowledges before it writes, which must be caught. "damage N [SEED]": N copies of a
// graph file with a flipped bit or a lost end are opened. "write …" is the process that is killed.
return args switch
{
    ["kills", var kills, .. var rest] => await KillCampaign.RunAsync(Number(kills), Seed(rest), rest.Contains("early")),
    ["damage", var copies, .. var rest] => await DamageCampaign.RunAsync(Number(copies), Seed(rest)),
    ["write", var file, var journal, var step, var isEarly] =>
        await Writer.RunAsync(file, journal, Number(step), bool.Parse(isEarly)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Seed(string[] rest) => rest.Where(word => word != "early").Select(Number).DefaultIfEmpty(1).First();

static int Usage()
{
    Console.Error.WriteLine("kills N [SEED] [early] | damage N [SEED]");
    return 2;
}

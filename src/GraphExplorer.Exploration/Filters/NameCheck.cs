using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Filters;

/// <summary>Checks the names in a question against the catalogue and names what comes near.</summary>
internal sealed class NameCheck(GraphCatalogue catalogue, List<QueryError> errors)
{
    private static readonly string[] KnownModalities = ["actual", "planned", "attempted", "offered", "ordered"];

    public void Types(string parameter, IReadOnlyList<string> types) =>
        Check(parameter, "relationship type", types, catalogue.Types.ContainsKey, catalogue.Types.Keys);

    public void Families(IReadOnlyList<string> families) => Check(
        "families",
        "family of relationship types",
        families,
        family => catalogue.Families.Any(entry => entry.Id == family),
        catalogue.Families.Select(entry => entry.Id));

    public void Labels(string parameter, IReadOnlyList<string> labels) => Check(
        parameter,
        "label",
        labels,
        label => catalogue.EntityLabels.Any(entry => entry.Name == label),
        catalogue.EntityLabels.Select(entry => entry.Name));

    public void Modalities(IReadOnlyList<string> modalities) =>
        Check("modality", "modality", modalities, modality => KnownModalities.Contains(modality), KnownModalities);

    public void Sources(string parameter, IReadOnlyList<string> sources) =>
        Check(parameter, "source", sources, catalogue.Sources.ContainsKey, catalogue.Sources.Keys);

    /// <summary>The rival accounts named, sets opened; null for all, empty for none.</summary>
    public IReadOnlySet<string>? Hypotheses(IReadOnlyList<string> named)
    {
        if (named.Count == 0)
            return null;
        if (IsTooLong("hypotheses", named))
            return null;
        var accounts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named.Where(name => name != FactFilter.NoHypothesis))
        {
            var before = accounts.Count;
            accounts.UnionWith(catalogue.Hypotheses
                .Where(entry => entry.Key == name || entry.Value == name)
                .Select(entry => entry.Key));
            if (accounts.Count == before && !catalogue.Hypotheses.ContainsKey(name))
            {
                Check(
                    "hypotheses",
                    "rival account",
                    [name],
                    catalogue.Hypotheses.Values.Contains,
                    catalogue.Hypotheses.Keys.Concat(catalogue.Hypotheses.Values.Distinct()));
            }
        }

        return accounts;
    }

    private bool IsTooLong(string parameter, IReadOnlyList<string> names)
    {
        if (names.Count <= FactFilter.MaxNames)
            return false;
        errors.Add(new QueryError(
            parameter,
            ErrorCodes.InvalidValue,
            $"\"{parameter}\" takes at most {FactFilter.MaxNames} names."));
        return true;
    }

    private void Check(
        string parameter,
        string what,
        IReadOnlyList<string> names,
        Func<string, bool> isKnown,
        IEnumerable<string> known)
    {
        if (IsTooLong(parameter, names))
            return;
        foreach (var name in names)
        {
            if (isKnown(name))
                continue;
            var nearest = NearestNames.To(name, known);
            errors.Add(new QueryError(
                parameter,
                ErrorCodes.UnknownName,
                $"\"{name}\" is not a {what} of this graph." +
                (nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : ""),
                nearest));
        }
    }
}

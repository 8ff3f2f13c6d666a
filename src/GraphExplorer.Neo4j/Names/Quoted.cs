using System.Text;

namespace GraphExplorer.Neo4j.Names;

/// <summary>Labels, types and property names as they may stand in the text of a statement.</summary>
/// <remarks>Everything else travels as a parameter. Inside back quotes only two things have a meaning: the back quote,
/// doubled to mean itself, and, anywhere in a statement, a backslash with a u and four hexadecimal digits, which the
/// server replaces before it looks at quotes (Cypher manual, "Parsing": a name holding such text could otherwise close
/// its own quotes).</remarks>
internal static class Quoted
{
    /// <summary>A name in back quotes.</summary>
    public static string Name(string name)
    {
        if (name.AsSpan().IndexOfAny('`', '\\') < 0)
            return $"`{name}`";
        var quoted = new StringBuilder("`", name.Length + 8);
        foreach (var character in name)
        {
            quoted.Append(character switch
            {
                '`' => "``",
                '\\' => "\\u005C",
                _ => character.ToString(),
            });
        }

        return quoted.Append('`').ToString();
    }

    /// <summary>Labels all of which are meant: <c>:`A`:`B`</c>; nothing for none.</summary>
    public static string AllOf(IEnumerable<string> names) => string.Concat(names.Select(name => ":" + Name(name)));

    /// <summary>Labels or types any of which is meant: <c>:`A`|`B`</c>; nothing for none.</summary>
    public static string AnyOf(IEnumerable<string> names)
    {
        var joined = string.Join('|', names.Select(Name));
        return joined.Length == 0 ? "" : ":" + joined;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Evidence.Terms;

/// <summary>The words that stand for the members of an enumeration, in files, in properties and in answers
/// alike.</summary>
public sealed class TermTable<T>
    where T : struct, Enum
{
    private readonly (string Word, T Term)[] _rows;

    internal TermTable(params (string Word, T Term)[] rows) => _rows = rows;

    /// <summary>All words, in the order of the enumeration.</summary>
    public IEnumerable<string> Words => _rows.Select(row => row.Word);

    public string WordOf(T term)
    {
        foreach (var (word, candidate) in _rows)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, term))
                return word;
        }

        throw new ArgumentOutOfRangeException(nameof(term), term, "The enumeration has no such member.");
    }

    /// <summary>The member a word stands for; words are told apart by case.</summary>
    public bool TryParse([NotNullWhen(true)] string? word, out T term)
    {
        foreach (var (candidate, member) in _rows)
        {
            if (string.Equals(candidate, word, StringComparison.Ordinal))
            {
                term = member;
                return true;
            }
        }

        term = default;
        return false;
    }
}

namespace GraphExplorer.Evidence.Names;

/// <summary>Korean syllables in Latin letters, one by one, without the changes of sound between them.</summary>
internal static class HangulScript
{
    private const char First = '\uAC00';
    private const int MedialCount = 21;
    private const int FinalCount = 28;

    private static readonly string[] RevisedInitials = "g kk n d tt r m b pp s ss - j jj ch k t p h".Split(' ');

    private static readonly string[] RevisedMedials =
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".Split(' ');

    private static readonly string[] Finals =
        "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".Split(' ');

    private static readonly string[] McCuneInitials = "k kk n t tt r m p pp s ss - ch tch ch k t p h".Split(' ');

    private static readonly string[] McCuneMedials =
        "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".Split(' ');

    public static bool Contains(char character) => character is >= First and <= '\uD7A3';

    /// <summary>Writes one syllable by the Revised Romanization (2000), or after McCune and Reischauer (1939) without
    /// marks: the way older texts write names ("Kim Hyon-hui").</summary>
    public static void AppendRoman(char syllable, bool revised, ref KeyBuilder key)
    {
        var index = syllable - First;
        Append((revised ? RevisedInitials : McCuneInitials)[index / (MedialCount * FinalCount)], ref key);
        Append((revised ? RevisedMedials : McCuneMedials)[index / FinalCount % MedialCount], ref key);
        Append(Finals[index % FinalCount], ref key);
    }

    private static void Append(string letters, ref KeyBuilder key)
    {
        if (letters != "-")
            key.Append(letters);
    }
}

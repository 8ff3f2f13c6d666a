namespace GraphExplorer.Evidence.Names;

/// <summary>By whose spelling habits a Latin text writes a Russian name; the same letters differ in sound.</summary>
internal enum RomanReading
{
    /// <summary>BGN/PCGN, Library of Congress, newspapers: kh, ch, zh, ts.</summary>
    English,

    /// <summary>German: ch, tsch, sch, z, s before a vowel, w.</summary>
    German,

    /// <summary>French: kh, tch, ch, j, ou, -ine.</summary>
    French,

    /// <summary>ISO 9, GOST and the Slavic orthographies: c, č, cz, ch or x, j, w.</summary>
    Scholarly,
}

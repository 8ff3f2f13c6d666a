using System.Globalization;
using System.Text;
using SkiaSharp;

namespace GraphExplorer.Drawing.Png;

/// <summary>
/// Splits a line of text into stretches of one font and one direction, in the order in which they stand from left to
/// right. A short form of the bidirectional algorithm, enough for names and captions: a line runs as its first letter
/// does, stretches of the other direction keep theirs, what has none goes with its neighbours.
/// </summary>
internal static class TextRuns
{
    private enum Direction
    {
        None,
        Left,
        Right,
    }

    public static IReadOnlyList<(string Text, SKTypeface Face)> Of(string text, Func<int, SKTypeface?> faceOf)
    {
        var stretches = new List<(string Text, SKTypeface Face)>();
        var parts = ByDirection(text);
        var isRightToLeft = parts.Count > 0 && parts[0].IsRight;
        foreach (var (part, isRight) in isRightToLeft ? Enumerable.Reverse(parts) : parts)
        {
            var faces = ByFace(part, faceOf);
            if (isRight)
                faces.Reverse();
            stretches.AddRange(faces);
        }

        return stretches;
    }

    private static List<(string Text, bool IsRight)> ByDirection(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var directions = runes.Select(DirectionOf).ToArray();
        var whole = directions.FirstOrDefault(direction => direction != Direction.None);
        if (whole == Direction.None)
            whole = Direction.Left;
        for (var i = 0; i < directions.Length; i++)
        {
            if (directions[i] != Direction.None)
                continue;
            var end = i;
            while (end < directions.Length && directions[end] == Direction.None)
                end++;
            var before = i == 0 ? whole : directions[i - 1];
            var after = end == directions.Length ? whole : directions[end];
            Array.Fill(directions, before == after ? before : whole, i, end - i);
        }

        var parts = new List<(string Text, bool IsRight)>();
        var part = new StringBuilder();
        for (var i = 0; i < runes.Length; i++)
        {
            if (i > 0 && directions[i] != directions[i - 1])
            {
                parts.Add((part.ToString(), directions[i - 1] == Direction.Right));
                part.Clear();
            }

            part.Append(runes[i]);
        }

        if (part.Length > 0)
            parts.Add((part.ToString(), directions[^1] == Direction.Right));
        return parts;
    }

    private static List<(string Text, SKTypeface Face)> ByFace(string text, Func<int, SKTypeface?> faceOf)
    {
        var parts = new List<(string Text, SKTypeface Face)>();
        var part = new StringBuilder();
        SKTypeface? face = null;
        foreach (var rune in text.EnumerateRunes())
        {
            // A mark stays with its character, a joiner and a space with what is before them.
            var own = face is not null && (IsMark(rune) || rune.Value is ' ' or 0x200c or 0x200d)
                ? face
                : faceOf(rune.Value);
            if (own is null)
                continue;
            if (face is not null && !ReferenceEquals(own, face) && part.Length > 0)
            {
                parts.Add((part.ToString(), face));
                part.Clear();
            }

            face = own;
            part.Append(rune);
        }

        if (part.Length > 0 && face is not null)
            parts.Add((part.ToString(), face));
        return parts;
    }

    private static Direction DirectionOf(Rune rune)
    {
        var code = rune.Value;
        if (code is >= 0x0590 and <= 0x08ff or >= 0xfb1d and <= 0xfdff or >= 0xfe70 and <= 0xfeff
            or >= 0x10800 and <= 0x10fff or >= 0x1e800 and <= 0x1efff)
        {
            return Direction.Right;
        }

        return Rune.IsLetterOrDigit(rune) ? Direction.Left : Direction.None;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

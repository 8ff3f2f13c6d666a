using System.Collections.Concurrent;
using SkiaSharp;

namespace GraphExplorer.Drawing.Png;

/// <summary>
/// The fonts that PNGs are written with: files of given folders first (the page's own Noto Sans, one file per script),
/// then the system's, found by looking into its folders, for which nothing needs to be installed. A character is drawn
/// in the first font that has it. Safe for use by many at once; lives as long as the process.
/// </summary>
public sealed class FontLibrary : IDisposable
{
    /// <summary>Files over this are no font that we read: a stop for whatever lies in those folders.</summary>
    private const long MaxFontBytes = 64 * 1024 * 1024;

    /// <summary>The most files that are looked at: a machine with more has what is needed among the first.</summary>
    private const int MaxFiles = 4000;

    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc", ".woff"];

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MaxRecursionDepth = 6,
    };

    private readonly Lock _gate = new();
    private readonly List<FontFile> _files;
    private readonly ConcurrentDictionary<(int Letter, bool IsBold), SKTypeface?> _chosen = new();
    private readonly SKTypeface? _regular;

    private FontLibrary(List<FontFile> files)
    {
        _files = files;
        _regular = Find('a', isBold: false);
    }

    /// <summary>Where fonts were looked for.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Whether there is a font with which words can be written.</summary>
    public bool HasFont => _regular is not null;

    /// <summary>Folders in which this system keeps fonts.</summary>
    public static IReadOnlyList<string> SystemFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] folders = OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
            : OperatingSystem.IsMacOS()
                ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")]
                :
                [
                    "/usr/share/fonts", "/usr/local/share/fonts",
                    Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts"),
                ];
        return [.. folders.Where(folder => folder.Length > 0)];
    }

    /// <summary>Opens the fonts of given folders, then those of the system.</summary>
    /// <param name="own">Folders to look into first, such as that of the page's fonts; those that do not exist are
    /// passed over.</param>
    public static FontLibrary Open(params IEnumerable<string> own) => OpenOnly([.. own, .. SystemFolders()]);

    /// <summary>Opens the fonts of given folders and no others.</summary>
    public static FontLibrary OpenOnly(params IEnumerable<string> folders)
    {
        string[] all = [.. folders];
        var files = new List<FontFile>();
        foreach (var folder in all.Where(Directory.Exists))
        {
            files.AddRange(Directory.EnumerateFiles(folder, "*", Everywhere)
                .Where(IsFont)
                .Order(StringComparer.Ordinal)
                .Select(path => new FontFile(path))
                .OrderBy(file => file.Preference)
                .Take(MaxFiles - Math.Min(MaxFiles, files.Count)));
        }

        return new FontLibrary(files) { Folders = all };
    }

    /// <summary>The font for a character: one of that weight that has it, else any that has it; null where none has.
    /// </summary>
    internal SKTypeface? For(int rune, bool isBold) =>
        _chosen.GetOrAdd((rune, isBold), static (key, library) => library.Find(key.Letter, key.IsBold), this) ??
        _regular;

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var file in _files)
                file.Dispose();
        }
    }

    private SKTypeface? Find(int rune, bool isBold)
    {
        lock (_gate)
        {
            SKTypeface? other = null;
            foreach (var file in _files)
            {
                if (file.IsBold != isBold && other is not null)
                    continue;
                if (file.Typeface is not { } face || face.GetGlyph(rune) == 0)
                    continue;
                if (file.IsBold == isBold)
                    return face;
                other = face;
            }

            return other;
        }
    }

    private static bool IsFont(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) &&
        new FileInfo(path).Length <= MaxFontBytes;

    /// <summary>One file of a font, opened when it is first asked for a character.</summary>
    private sealed class FontFile : IDisposable
    {
        /// <summary>Faces to take before others, in this order: upright ones without serifs, of many
        /// characters.</summary>
        private static readonly string[] Preferred =
        [
            "noto-sans-latin-400-normal", "noto-sans-latin-600-normal", "noto-sans-cyrillic-400-normal",
            "noto-sans-cyrillic-600-normal", "NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Bold", "DejaVuSans",
            "DejaVuSans-Bold", "LiberationSans-Regular", "LiberationSans-Bold", "segoeui", "seguisb", "arial",
            "arialbd", "Helvetica",
        ];

        private static readonly string[] Unwanted =
        [
            "italic", "oblique", "mono", "serif", "condensed", "narrow", "light", "thin", "mincho", "black",
            "-100-", "-200-", "-300-", "-500-", "-700-", "-800-", "-900-",
        ];

        private readonly string _path;
        private bool _isOpened;

        public FontFile(string path)
        {
            _path = path;
            var name = Path.GetFileNameWithoutExtension(path);
            var place = Array.FindIndex(Preferred, known => IsNamed(name, known));
            var isUnwanted = Array.Exists(
                Unwanted,
                word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
            Preference = isUnwanted ? Preferred.Length + 1 : place >= 0 ? place : Preferred.Length;
            IsBold = name.Contains("bold", StringComparison.OrdinalIgnoreCase) ||
                name.Contains("-600-", StringComparison.Ordinal) || name is "arialbd" or "seguisb";
        }

        public int Preference { get; }

        public bool IsBold { get; }

        /// <summary>The face; null where the file is none.</summary>
        public SKTypeface? Typeface
        {
            get
            {
                if (!_isOpened)
                {
                    _isOpened = true;
                    field = Read();
                }

                return field;
            }
        }

        public void Dispose()
        {
            if (_isOpened)
                Typeface?.Dispose();
        }

        private SKTypeface? Read()
        {
            if (!_path.EndsWith(".woff", StringComparison.OrdinalIgnoreCase))
                return SKTypeface.FromFile(_path);
            if (WoffReader.Unpack(File.ReadAllBytes(_path)) is not { } plain)
                return null;
            using var data = SKData.CreateCopy(plain);
            return SKTypeface.FromData(data);
        }

        /// <summary>A name that a bundler lengthened by a hash counts too.</summary>
        private static bool IsNamed(string name, string known) =>
            name.Equals(known, StringComparison.OrdinalIgnoreCase) ||
            (known.StartsWith("noto-", StringComparison.Ordinal) &&
                name.StartsWith(known, StringComparison.OrdinalIgnoreCase));
    }
}

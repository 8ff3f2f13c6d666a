using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>
/// From when to when entities can have been there: what bounds a state that was observed once, or a date that is open.
/// Nobody serves before being born, and no agency is served after its end.
/// </summary>
/// <remarks>
/// A beginning is the earliest that any affirmed claim gives, an end the latest, disputed claims too: the span never cuts
/// off what some source holds possible. A state of its time has its own dates.
/// </remarks>
public sealed class LifeSpans
{
    // The types of the model whose date begins or ends an entity.
    private const string Birth = "BORN_IN";
    private const string Death = "DIED_IN";
    private const string Killing = "KILLED";
    private const string Succession = "SUCCEEDED";
    private const string Belonging = "BELONGED_TO";

    private readonly SeedIndex _index;
    private readonly Dictionary<string, DateOnly> _begins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _ends = new(StringComparer.Ordinal);

    private LifeSpans(SeedIndex index) => _index = index;

    /// <summary>Reads them from a data set.</summary>
    public static LifeSpans Of(SeedData seed, SeedIndex index)
    {
        var lives = new LifeSpans(index);
        foreach (var entity in seed.Entities)
        {
            if (EdtfDate.TryParse(entity.Valid, out var valid, out _))
            {
                lives.Begin(entity.Id, valid.Earliest);
                lives.End(entity.Id, valid.Latest);
            }
        }

        foreach (var claim in seed.Claims)
            lives.Read(claim);
        return lives;
    }

    /// <summary>The bounds of what a claim dates; where they are open, the lives of both ends bound them.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="verb">Its verb; null where unknown.</param>
    /// <param name="date">Its date; null where it has none.</param>
    public DateBounds Bound(Claim claim, Verb? verb, EdtfDate? date)
    {
        if (date is null)
            return DateBounds.Undated;
        var bounds = date.BoundsFor(_index.TemporalOf(verb));
        var first = Later(BeginOf(claim.Subject), BeginOf(claim.Object));
        var last = Earlier(EndOf(claim.Subject), EndOf(claim.Object));

        var seenFirst = date.Earliest == DateOnly.MinValue ? bounds.StartMax : date.Earliest;
        var seenLast = date.Latest == DateOnly.MaxValue ? bounds.EndMin : date.Latest;

        // Only what is possible is bounded: a life that one source ends makes nothing certain. What was seen wins over the
        // lives: an agency may be spoken of under its later name.
        return bounds with
        {
            StartMin = bounds.StartMin == DateOnly.MinValue ? Earlier(first, seenFirst) : bounds.StartMin,
            EndMax = bounds.EndMax == DateOnly.MaxValue ? Later(last, seenLast) : bounds.EndMax,
        };
    }

    private void Read(Claim claim)
    {
        var verb = _index.Verbs.GetValueOrDefault(claim.Verb);
        if (claim is not { Polarity: Polarity.Affirmed, Object: { } other } || verb?.Type is not { } type ||
            (claim.Modality ?? verb.Modality) != Modality.Actual || !EdtfDate.TryParse(claim.Date, out var date, out _))
            return;
        var (from, to) = verb.Reverse ? (other, claim.Subject) : (claim.Subject, other);
        switch (type)
        {
            case Birth:
                Begin(from, date.Earliest);
                break;
            case Death:
                End(from, date.Latest);
                break;
            case Killing:
                End(to, date.Latest);
                break;
            case Succession when !IsPerson(from) && !IsPerson(to):
                Begin(from, date.Earliest);
                End(to, date.Latest);
                break;
            case Belonging when date.IsInterval && claim.Verb == "AGENCY_OF":
                Begin(from, date.Earliest);
                End(from, date.Latest);
                break;
            default:
                break;
        }
    }

    private bool IsPerson(string id) => _index.Entities.GetValueOrDefault(id)?.Kind == EntityKind.Person;

    private void Begin(string id, DateOnly day)
    {
        if (day != DateOnly.MinValue)
            _begins[id] = Earlier(day, _begins.GetValueOrDefault(id, DateOnly.MaxValue));
    }

    private void End(string id, DateOnly day)
    {
        if (day != DateOnly.MaxValue)
            _ends[id] = Later(day, _ends.GetValueOrDefault(id, DateOnly.MinValue));
    }

    private DateOnly BeginOf(string? id) => _begins.GetValueOrDefault(id ?? "", DateOnly.MinValue);

    private DateOnly EndOf(string? id) => _ends.GetValueOrDefault(id ?? "", DateOnly.MaxValue);

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}

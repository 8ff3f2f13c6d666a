namespace GraphExplorer.Api.Views;

/// <summary>Times of views: to the millisecond, as they are kept, and never the same for two states of one view.</summary>
internal static class ViewTimes
{
    public static DateTimeOffset Now(TimeProvider time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Now, or just after a time that is not before it.</summary>
    public static DateTimeOffset After(DateTimeOffset before, TimeProvider time)
    {
        var now = Now(time);
        return now > before ? now : before.AddMilliseconds(1);
    }
}

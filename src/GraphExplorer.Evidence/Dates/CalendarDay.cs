namespace GraphExplorer.Evidence.Dates;

/// <summary>A day of the proleptic Gregorian calendar in any year that EDTF can write.</summary>
internal readonly record struct CalendarDay(long Year, int Month, int Day)
{
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public DateOnly Clamp() =>
        Year < 1 ? DateOnly.MinValue : Year > 9999 ? DateOnly.MaxValue : new DateOnly((int)Year, Month, Day);

    public bool IsAfter(CalendarDay other) =>
        (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day)) > 0;
}

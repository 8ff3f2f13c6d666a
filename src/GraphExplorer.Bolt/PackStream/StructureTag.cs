namespace GraphExplorer.Bolt.PackStream;

/// <summary>Tags of structures that are values (Bolt, "Structure semantics"); messages have their own.</summary>
internal static class StructureTag
{
    public const byte Node = (byte)'N';
    public const byte Relationship = (byte)'R';
    public const byte UnboundRelationship = (byte)'r';
    public const byte Path = (byte)'P';
    public const byte Date = (byte)'D';
    public const byte Time = (byte)'T';
    public const byte LocalTime = (byte)'t';
    public const byte DateTime = (byte)'I'; // seconds of the instant
    public const byte DateTimeZoneId = (byte)'i';
    public const byte LegacyDateTime = (byte)'F'; // seconds on the clock there
    public const byte LegacyDateTimeZoneId = (byte)'f';
    public const byte LocalDateTime = (byte)'d';
    public const byte Duration = (byte)'E';
    public const byte Point2D = (byte)'X';
    public const byte Point3D = (byte)'Y';
    public const byte Vector = (byte)'V';
    public const byte Unsupported = (byte)'?';
}

using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Reads an enumeration by its table of words; another word, and a number, is refused.</summary>
internal abstract class TermConverter<T>(TermTable<T> table) : JsonConverter<T>, ITermConverter
    where T : struct, Enum
{
    public IEnumerable<string> Words => table.Words;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && table.TryParse(reader.GetString(), out var term)
            ? term
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(table.WordOf(value));
}

/// <summary>A converter that can name the words it reads.</summary>
internal interface ITermConverter
{
    IEnumerable<string> Words { get; }
}

internal sealed class EntityKindConverter() : TermConverter<EntityKind>(TermTables.EntityKinds);

internal sealed class NameTypeConverter() : TermConverter<NameType>(TermTables.NameTypes);

internal sealed class LivingConverter() : TermConverter<Living>(TermTables.Living);

internal sealed class StateKindConverter() : TermConverter<StateKind>(TermTables.StateKinds);

internal sealed class LocationPrecisionConverter() : TermConverter<LocationPrecision>(TermTables.LocationPrecisions);

internal sealed class StanceConverter() : TermConverter<Stance>(TermTables.Stances);

internal sealed class PolarityConverter() : TermConverter<Polarity>(TermTables.Polarities);

internal sealed class ModalityConverter() : TermConverter<Modality>(TermTables.Modalities);

internal sealed class PublicationKindConverter() : TermConverter<PublicationKind>(TermTables.PublicationKinds);

internal sealed class SourceAccessConverter() : TermConverter<SourceAccess>(TermTables.SourceAccesses);

internal sealed class OmittedKindConverter() : TermConverter<OmittedKind>(TermTables.OmittedKinds);

internal sealed class TemporalKindConverter() : TermConverter<TemporalKind>(TermTables.TemporalKinds);

using System.Text.Json.Serialization;

namespace GraphExplorer.Evidence.Seed;

/// <summary>How the files of a data set are read: by generated code, exactly the fields that the records
/// have.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = SeedReader.MaxDepth,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(EntityKindConverter), typeof(NameTypeConverter), typeof(LivingConverter), typeof(StateKindConverter),
        typeof(LocationPrecisionConverter), typeof(StanceConverter), typeof(PolarityConverter),
        typeof(ModalityConverter), typeof(PublicationKindConverter), typeof(SourceAccessConverter),
        typeof(OmittedKindConverter), typeof(TemporalKindConverter),
    ])]
[JsonSerializable(typeof(DataSet))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(Work))]
[JsonSerializable(typeof(WorkCitation))]
[JsonSerializable(typeof(HypothesisSet))]
[JsonSerializable(typeof(Contradiction))]
[JsonSerializable(typeof(Omitted))]
[JsonSerializable(typeof(TypeTable))]
[JsonSerializable(typeof(SeedCounts))]
internal sealed partial class SeedJsonContext : JsonSerializerContext;

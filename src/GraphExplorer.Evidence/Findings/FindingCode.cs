namespace GraphExplorer.Evidence.Findings;

/// <summary>Stable names of what can be wrong with a data set.</summary>
public static class FindingCode
{
    public const string MissingFile = "missing_file";
    public const string TooLarge = "too_large";
    public const string MalformedJson = "malformed_json";
    public const string UnknownField = "unknown_field";
    public const string RepeatedField = "repeated_field";
    public const string MissingField = "missing_field";
    public const string NullField = "null_field";
    public const string WrongType = "wrong_type";
    public const string UnknownWord = "unknown_word";
    public const string InvalidValue = "invalid_value";
    public const string NotOrdered = "not_ordered";
    public const string DuplicateId = "duplicate_id";
    public const string UnknownReference = "unknown_reference";
    public const string RetiredReference = "retired_reference";
    public const string KindNotAllowed = "kind_not_allowed";
    public const string InvalidDate = "invalid_date";
    public const string QuoteTooLong = "quote_too_long";
    public const string QuoteNotFound = "quote_not_found";
    public const string InvalidLocator = "invalid_locator";
    public const string TextChanged = "text_changed";
    public const string ForbiddenUrl = "forbidden_url";
    public const string UnlistedVerb = "unlisted_verb";
    public const string UnprovenVerb = "unproven_verb";
    public const string EntityWithoutClaim = "entity_without_claim";
    public const string HypothesisMismatch = "hypothesis_mismatch";
    public const string HubSet = "hub_set";
    public const string CountDiffers = "count_differs";
    public const string Contradictory = "contradictory_fields";
}

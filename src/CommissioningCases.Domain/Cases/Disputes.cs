namespace CommissioningCases.Domain.Cases;

/// <summary>What answers to disputes and settlements have in common.</summary>
internal static class Disputes
{
    /// <summary>Why what was disputed is not recorded anew in the act that strikes it.</summary>
    public const string StayWithRecord = "it was disputed, and answers and settlements belong to the record that was";

    public static CodeField RecordField { get; } = new("record", "What is disputed", CodeSource.DisputedRecord);

    /// <summary>The record must be one over which a dispute of the staff side or of a provider is not settled.</summary>
    public static void Check(CaseFile file, string record, RuleContext context)
    {
        var number = file.NumberOf(record);
        var disputed = file.DisputedRecords.FirstOrDefault(one => one.Mark.Number == number);
        context.Invalid(disputed is null, RecordField, "Choose a record that is disputed");
        context.InvalidBefore(disputed is null ? file.FindEngagement(record)?.On : file.DisputedSince(disputed), "when the record was disputed");
    }

    /// <summary>What unions see of what is said in a dispute: all of it where they see all of what is disputed.</summary>
    public static UnionSight SightOf(CaseFile file, string record) => file.IsSeenByUnions(record) ? UnionSight.All : UnionSight.Nothing;
}

namespace CommissioningCases.Domain.Cases;

/// <summary>What answers to disputes and settlements have in common.</summary>
internal static class Disputes
{
    /// <summary>The record must be an engagement with staff over which a dispute is not settled.</summary>
    public static void Check(CaseFile file, string record, Field field, RuleContext context)
    {
        var engagement = file.FindEngagement(record);
        var disputes = engagement is { IsWithStaff: true } ? file.OpenDisputes(engagement).ToList() : [];
        context.Invalid(disputes.Count == 0, field, "Choose an engagement with staff that is disputed");
        context.InvalidBefore(disputes.Count == 0 ? engagement?.On : disputes.Min(dispute => dispute.On), "when the engagement was disputed");
    }
}

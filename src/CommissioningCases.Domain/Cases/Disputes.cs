namespace CommissioningCases.Domain.Cases;

/// <summary>What answers to disputes and settlements have in common.</summary>
internal static class Disputes
{
    /// <summary>The record must be an engagement with staff over which a dispute is not settled.</summary>
    public static void Check(CaseFile file, string record, Field field, RuleContext context)
    {
        var engagement = file.FindEngagement(record);
        context.Invalid(engagement is not { IsWithStaff: true } || !file.IsDisputed(engagement), field, "Choose an engagement with staff that is disputed");
        context.InvalidBefore(engagement?.On, "the day of the engagement");
    }
}

namespace CommissioningCases.Domain.Contracts;

/// <summary>What several actions on contracts ask.</summary>
internal static class ContractRules
{
    /// <summary>A later day is a slip of the pen: nobody agrees on it, and what follows on it has no day.</summary>
    private static readonly DateOnly LatestDay = new(2999, 12, 31);

    /// <summary>A day that a contract gives is one that will come.</summary>
    public static void CheckDay(DateOnly? day, Field field, RuleContext context) => context.Invalid(day > LatestDay, field, DateField.TooFar);

    /// <summary>Makes it a rule that nothing of the kind is said of a contract whose end was said.</summary>
    public static void RequireRunning(ContractFile file, RuleContext context) => context.Invalid(file.End is not null, "stage", "It was said when the contract ends: strike that first where it was an error");

    /// <summary>A day so many months later; the last day of all where there is none: whoever types such a day is told so, and no more.</summary>
    public static DateOnly MonthsAfter(DateOnly day, int months) => day > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : day.AddMonths(months);

    public static bool NamesTwice(IReadOnlyList<string> services) => services.Distinct(StringComparer.OrdinalIgnoreCase).Count() != services.Count;

    /// <summary>What keeps a contract from ending on a day, whatever the ground.</summary>
    public static void CheckEnd(ContractFile file, DateOnly ends, Field field, RuleContext context)
    {
        RequireRunning(file, context);
        CheckDay(ends, field, context);
        context.Invalid(ends < file.From, field, "It cannot end before it begins");
    }
}

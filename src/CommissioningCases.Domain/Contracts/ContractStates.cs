namespace CommissioningCases.Domain.Contracts;

/// <summary>How contracts stand, told from their days alone.</summary>
public static class ContractStates
{
    /// <summary>How long before its last day a contract asks what follows it, in months.</summary>
    public const int MonthsOfNotice = 12;

    /// <summary>How a contract stands on a day.</summary>
    /// <param name="from">Its first day.</param>
    /// <param name="until">Its last day; null where it has none.</param>
    /// <param name="hasEnd">Whether it was said when and why it ends.</param>
    public static ContractState Of(DateOnly from, DateOnly? until, bool hasEnd, bool isSuperseded, DateOnly day) =>
        isSuperseded ? ContractState.Superseded
        : hasEnd ? ContractState.Ended
        : from > day ? ContractState.Upcoming
        : until < day ? ContractState.RunOut
        : until <= AskedUntil(day) ? ContractState.Expiring
        : ContractState.Running;

    /// <summary>How it stands, in words.</summary>
    /// <param name="from">Its first day.</param>
    public static string Tell(ContractState state, DateOnly from) => state == ContractState.Upcoming ? $"Begins on {EnglishFormat.Day(from)}" : ChoiceLabels.Label(state);

    /// <summary>The last day of the contracts of which it is asked on that day what follows them.</summary>
    public static DateOnly AskedUntil(DateOnly day) => day.AddMonths(MonthsOfNotice);
}

namespace CommissioningCases.Domain.Cases;

/// <summary>A provider's application for accreditation; pending until it is decided.</summary>
public sealed record Application(EntryMark Mark, string Provider) : StrikeableFact<ReceiveApplication>(Mark, new ReceiveApplication(Provider))
{
    public ApplicationDecision? Decided { get; init; }

    /// <summary>The end of the accreditation; null while it goes on, and where there is none.</summary>
    public AccreditationEnd? Ended { get; init; }

    public bool WasAccredited => Decided?.Details.Outcome == ApplicationOutcome.Accredited;

    /// <summary>Whether it was accredited, and that has not ended.</summary>
    public bool IsAccredited => WasAccredited && Ended is null;

    public bool IsPending => Decided is null;

    public bool IsPendingFor(string provider) => Provider == provider && IsPending;

    public override string? KeptBecause(CaseFile file) => IsPending ? null : "That application was decided";

    internal override CaseFile RemoveFrom(CaseFile file) => file with { Applications = file.Applications.Without(Mark.Number) };

    internal Application AsOf(DateOnly day) => Decided?.On > day ? this with { Decided = null, Ended = null } : Ended?.On > day ? this with { Ended = null } : this;
}

public sealed record ApplicationDecision(EntryMark Mark, DecideApplication Details) : StrikeableFact<DecideApplication>(Mark, Details)
{
    public override string? KeptBecause(CaseFile file) =>
        file.Applications.FindLast(application => application.Provider == Details.Provider)?.Decided?.Mark.Number != Mark.Number ? "That provider has applied again since"
        : file.HasLeft(Mark) ? "The case has left the stage in which that application was decided"
        : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file with
    {
        Applications = file.Applications.ConvertAll(application => application.Decided?.Mark.Number == Mark.Number ? application with { Decided = null, Ended = null } : application),
    };
}

/// <summary>That, and why, a provider is no longer accredited.</summary>
public sealed record AccreditationEnd(EntryMark Mark, EndAccreditation Details) : Fact(Mark);

/// <summary>That, and why, an existing provider no longer provides.</summary>
public sealed record ProviderWithdrawal(EntryMark Mark, WithdrawProvider Details) : StrikeableFact<WithdrawProvider>(Mark, Details)
{
    public override string? KeptBecause(CaseFile file) =>
        file.Applications.Exists(application => application.Provider == Details.Provider && application.Mark.Number > Mark.Number) ? "That provider has applied since"
        : file.HasLeft(Mark) ? "The case has left the stage in which that provider was withdrawn"
        : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file with { Withdrawals = file.Withdrawals.Without(Mark.Number) };
}

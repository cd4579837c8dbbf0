namespace CommissioningCases.Application.Contracts;

/// <summary>What became of a contract, as far as anybody may know of it.</summary>
public enum PublicContractChange
{
    Recorded,

    /// <summary>What the register says of its days was put right.</summary>
    Updated,

    /// <summary>Its terms or its last day were changed.</summary>
    Amended,

    /// <summary>It was said when it ends, or another took its place.</summary>
    Ended,
}

/// <summary>What anybody may know of a contract: who buys which services from whom, and from when until when. Nothing of what it is worth, of its measures, or of what was written of it.</summary>
/// <param name="Pct">Code of the Primary Care Trust.</param>
/// <param name="Award">The award from which it comes; null where it was recorded without one that is known here.</param>
/// <param name="States">How it stood after each change, in their order; the first is the one in which it was recorded.</param>
public sealed record PublicContract(string Reference, string Pct, AwardOfContract? Award, IReadOnlyList<PublicContractState> States)
{
    /// <param name="award">The award that brought it about; null where none is known here.</param>
    internal static PublicContract Of(string reference, ContractFile file, AwardOfContract? award)
    {
        var recorded = file.Recorded;
        var states = new List<PublicContractState> { new(1, file.Began, PublicContractChange.Recorded, recorded.Provider, recorded.Services, recorded.From, recorded.Until) };
        var changes = file.Amendments.Concat<Fact>(file.Variations).Concat(file.Extensions).Concat(file.End is { } end ? [end] : []);
        foreach (var change in changes.OrderBy(fact => fact.Mark.Number))
        {
            if (After(states[^1] with { Entry = change.Mark.Number, On = change.On }, change) is { } after)
            {
                states.Add(after);
            }
        }

        return new PublicContract(reference, file.Pct, award, states);
    }

    /// <returns>Null where nothing changes that anybody may know.</returns>
    private static PublicContractState? After(PublicContractState before, Fact change) => change switch
    {
        ContractAmendment { Details: { From: var from, Until: var until } } when from is not null || until is not null =>
            before with { Change = PublicContractChange.Updated, From = from ?? before.From, Until = until ?? before.Until },
        Variation { Details: { Provider: var provider, Services: var services } } =>
            before with { Change = PublicContractChange.Amended, Provider = provider ?? before.Provider, Services = services.Count > 0 ? services : before.Services },
        Extension { Details.Until: var later } => before with { Change = PublicContractChange.Amended, Until = later },
        ContractEnd { Ends: var ends } => before with { Change = PublicContractChange.Ended, Until = ends },
        _ => null,
    };
}

/// <summary>A contract after a change.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="Provider">Code of the provider that has it.</param>
/// <param name="Until">Its last day; null where it has none.</param>
public sealed record PublicContractState(int Entry, DateOnly On, PublicContractChange Change, string Provider, IReadOnlyList<string> Services, DateOnly From, DateOnly? Until);

/// <summary>The award of a tender from which a contract comes.</summary>
/// <param name="Case">Reference of the case.</param>
/// <param name="Tender">Number of the entry that opened the tender.</param>
/// <param name="Entry">Number of the entry of the award.</param>
public sealed record AwardOfContract(string Case, int Tender, int Entry);

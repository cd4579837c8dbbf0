namespace CommissioningCases.Domain.Cases;

/// <summary>Something recorded of a provider, which it can confirm or correct.</summary>
/// <param name="Providers">Codes of the providers of which it tells, or whom it concerns.</param>
public sealed record ProviderRecord(Fact Fact, IReadOnlyList<string> Providers)
{
    /// <summary>The name by which actions call it.</summary>
    public string RecordId => RecordName.Of(Fact.Mark);
}

/// <summary>What of a case providers can confirm or correct.</summary>
public static class RecordsOfProviders
{
    extension(CaseFile file)
    {
        /// <summary>
        /// The engagements with a provider, the formal chances, the opportunities to present a plan, and an award, with its reasons, of those who had bid; none that was struck.
        /// </summary>
        public IEnumerable<ProviderRecord> ProviderRecords =>
        [
            .. from engagement in file.Engagements
               where engagement.IsWithProvider
               select new ProviderRecord(engagement, [engagement.Details.Party]),
            .. file.Chances.Select(chance => new ProviderRecord(chance, file.Providers)),
            .. file.PlanOpportunities.Select(opportunity => new ProviderRecord(opportunity, file.Providers)),
            .. from taken in file.StepsTaken
               where taken.Own.Has(Tendering.Winner)
               from tender in file.Tenders
               where tender.AwardedTo is not null
               select new ProviderRecord(taken, [.. tender.Bids.Select(bid => bid.Provider)]),
        ];

        /// <summary>The record of that name that a provider can confirm or correct; null when there is none, or it was struck.</summary>
        public ProviderRecord? FindProviderRecord(string record) =>
            file.NumberOf(record) is { } number ? file.ProviderRecords.FirstOrDefault(one => one.Fact.Mark.Number == number) : null;
    }
}

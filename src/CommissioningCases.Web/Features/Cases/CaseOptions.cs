using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the forms of a case offer to choose from.</summary>
internal static class CaseOptions
{
    /// <summary>Every provider that is open, but those left out.</summary>
    public static IReadOnlyList<Option> Providers(HistoryForm<CaseOverview> form, IReadOnlyCollection<string> except) =>
        ProviderOptions.All(form.Overview.Bodies, form.Overview.Today, AreaOf(form), except);

    /// <summary>Some providers first, and then every other that is open, but those left out.</summary>
    public static IReadOnlyList<Option> Providers(HistoryForm<CaseOverview> form, IReadOnlyList<string> first, IReadOnlyCollection<string> except) =>
        ProviderOptions.All(form.Overview.Bodies, form.Overview.Today, AreaOf(form), first, except);

    private static string? AreaOf(HistoryForm<CaseOverview> form) => form.Overview.Bodies.FindPct(form.Overview.File.Logged.Pct)?.Sha;

    public static IEnumerable<string> Invited(HistoryForm<CaseOverview> form) => form.Overview.File.OpenTender?.Invitations.Select(one => one.Provider) ?? [];

    /// <summary>The award's providers are those that bid.</summary>
    public static IEnumerable<string> Bidders(HistoryForm<CaseOverview> form, bool? isScored) =>
        form.Overview.File.OpenTender?.Bids.Where(bid => isScored is null || bid.Scored is not null == isScored).Select(bid => bid.Provider) ?? [];

    /// <summary>Those with a bid, the best first, each with what its bid was given.</summary>
    public static IEnumerable<Option> RankedBidders(HistoryForm<CaseOverview> form) => form.Overview.File.OpenTender is not { } tender
        ? []
        : from row in TenderRow.Of(tender, form.Overview.File, form.Overview.Names)
          where tender.FindBid(row.Code) is not null
          select new Option(row.Code, row.Provider) { Hint = row.Score is { } score ? EnglishFormat.UpperFirst(score) : "Not scored yet" };

    public static IEnumerable<Option> Mechanisms(HistoryForm<CaseOverview> form, Func<OversightMechanism, bool> isOffered) =>
        form.Overview.File.Scenario.Oversight.Where(isOffered).Select(one => new Option(ExchangeNames.Of(one.Mechanism), one.Title) { Hint = one.Clause.Id });

    public static IEnumerable<Option> Steps(IEnumerable<Step> steps) => steps.Select(step => new Option(step.Name, step.Title));

    /// <summary>The departures that stand so with the SHA.</summary>
    public static IEnumerable<Option> Departures(HistoryForm<CaseOverview> form, params DepartureState[] states) =>
        Facts(form, form.Overview.File.StandingDepartures.Where(departure => states.Contains(form.Overview.File.StateOf(departure))));

    /// <summary>Facts of the case by the name that actions have for them, the latest first. Each has a text of its own, by which it is found in a list.</summary>
    public static IEnumerable<Option> Facts(HistoryForm<CaseOverview> form, IEnumerable<StrikeableFact> facts)
    {
        var names = new CaseNames(form.Overview.Bodies, form.Overview.File) { UnionNames = TradeUnions.NameOf };
        return facts
            .OrderByDescending(fact => fact.On)
            .ThenByDescending(fact => fact.Mark.Number)
            .Select(fact => new Option(fact.RecordId, $"{EnglishFormat.ShortDay(fact.On)}: {fact.Tell(form.Overview.File, names).Words} (entry {EnglishFormat.Number(fact.Mark.Number)})"));
    }

    /// <summary>What is recorded, facts and steps, by the name that actions have for it, the latest first.</summary>
    public static IEnumerable<Option> Records(HistoryForm<CaseOverview> form, IEnumerable<Fact> records) => records
        .OrderByDescending(record => record.On)
        .ThenByDescending(record => record.Mark.Number)
        .Select(record => new Option(RecordName.Of(record.Mark), $"{EnglishFormat.ShortDay(record.On)}: {form.Overview.Entry(record.Mark.Number).Sentence.Words} (entry {EnglishFormat.Number(record.Mark.Number)})"));

    /// <summary>The accepted entries of the case, the latest first.</summary>
    public static IEnumerable<Option> Entries(HistoryForm<CaseOverview> form) => form.Overview.Accepted()
        .Select(entry => new Option(RecordName.Of(entry.Entry.Number), $"{EnglishFormat.ShortDay(entry.On)}: {entry.Sentence.Words} (entry {EnglishFormat.Number(entry.Entry.Number)})"));

    /// <summary>The last versions of the case's documents, the latest first.</summary>
    public static IEnumerable<Option> Documents(HistoryForm<CaseOverview> form) => form.Overview.File.LatestDocuments.Reverse()
        .Select(document => new Option(document.RecordId, $"{EnglishFormat.ShortDay(document.On)}: {document.Details.Title} ({document.Details.FileName})"));

    /// <summary>The box for a value of a measure, with where it began and where it should be.</summary>
    public static ResultBox BoxOf(Measure measure) => new(measure.Details.Measure, measure.Details.Name, measure.Details.Unit)
    {
        Hint = $"{ChoiceLabels.Label(measure.Details.Kind)}, from {EnglishFormat.Amount(measure.Details.Baseline, measure.Details.Unit)} to a target of {EnglishFormat.Amount(measure.Details.Target, measure.Details.Unit)}",
    };
}

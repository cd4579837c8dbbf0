
namespace CommissioningCases.Web.Features.Recording;

/// <summary>The codes that a form offers for a field: only such as make sense for the case at present.</summary>
public static class CodeOptions
{
    /// <summary>What stands in the field's list, and whether it is long enough for typing to beat looking.</summary>
    public static IReadOnlyList<Option> For(CodeField field, FormContext context)
    {
        var (file, bodies, today) = (context.File, context.Bodies, context.View.Today);
        var tender = file.OpenTender;
        return field.Source switch
        {
            _ when field == DecideApplication.ProviderField => ProviderOptions.Of(bodies, file.Applications.Where(one => one.Decided is null).Select(one => one.Provider)),
            _ when field == WithdrawProvider.ProviderField => ProviderOptions.Of(bodies, file.RemainingProviders),
            _ when field == ScoreBid.ProviderField => ProviderOptions.Of(bodies, Bidders(tender, isScored: false)),
            _ when field == Invite.ProviderField => ProviderOptions.All(bodies, today, file.Providers, [.. tender?.Invitations.Select(one => one.Provider) ?? []]),
            _ when field == ReceiveBid.ProviderField => ProviderOptions.All(bodies, today, [.. tender?.Invitations.Select(one => one.Provider) ?? []], [.. tender?.Bids.Keys ?? []]),
            _ when field == RecordContribution.ProviderField => ProviderOptions.All(bodies, today, file.Providers, []),
            CodeSource.Provider => ProviderOptions.Of(bodies, Bidders(tender, isScored: null)),
            CodeSource.CaseProvider => ProviderOptions.Of(bodies, file.Providers),
            CodeSource.OtherProvider => ProviderOptions.All(bodies, today, file.Providers),
            CodeSource.Measure => [.. file.Measures.Values.Select(measure => new Option(measure.Details.Measure, $"{measure.Details.Name}, in {measure.Details.Unit}"))],
            CodeSource.KeyStep => KeySteps(file),
            CodeSource.Record => Facts(file.StrikeableFacts.Where(fact => file.Counts(fact) && context.Permissions.MayStrike(file, fact)), context),
            CodeSource.Question => [.. file.Scenario.Questions.Select(question => new Option(question.Name, question.Text) { Hint = $"{question.Clause.Id}: “{question.Clause.Text}”" })],
            CodeSource.Person => context.Colleagues,
            CodeSource.ConditionalAssurance => Facts(file.OpenConditions.Where(assurance => context.Permissions.MayStrike(file, assurance)), context),
            CodeSource.Departure => Facts(Departures(field, file), context),
            CodeSource.StaffEngagement => Facts(StaffEngagements(context), context),
            CodeSource.Union => context.Permissions.Union is { } union ? [new Option(union, TradeUnions.NameOf(union))] : [],
            _ => throw new InvalidOperationException($"No form of a case offers {field.Source}."),
        };
    }

    /// <summary>The award's providers are those that bid.</summary>
    private static IEnumerable<string> Bidders(Tender? tender, bool? isScored) =>
        tender?.Bids.Values.Where(bid => isScored is null || bid.Scored is not null == isScored).Select(bid => bid.Provider) ?? [];

    /// <summary>The board's decisions count in the stage in which they are taken, so only that stage's steps are offered.</summary>
    private static IReadOnlyList<Option> KeySteps(CaseFile file)
    {
        IReadOnlyList<Step> now = [.. file.Scenario.KeySteps.Where(step => step.From.Contains(file.Current.Stage))];
        return [.. (now.Count > 0 ? now : file.Scenario.KeySteps).Select(step => new Option(step.Name, step.Title))];
    }

    /// <summary>Those with which the SHA, or the commissioner that it asked, has still to do.</summary>
    private static IEnumerable<StrikeableFact> Departures(CodeField field, CaseFile file) => file.StandingDepartures.Where(departure => file.StateOf(departure) switch
    {
        DepartureState.MoreAsked => true,
        DepartureState.Open => field == DealWithDeparture.RecordField,
        _ => false,
    });

    private static IEnumerable<StrikeableFact> StaffEngagements(FormContext context) =>
        context.File.Engagements.Where(engagement => context.Permissions.MayAnswer(context.File, engagement));

    /// <summary>Facts of the case by the name that actions have for them, the latest first. Each has a text of its own, by which it is found in a list.</summary>
    private static IReadOnlyList<Option> Facts(IEnumerable<StrikeableFact> facts, FormContext context)
    {
        var names = new CaseNames(context.Bodies, context.File) { UnionNames = TradeUnions.NameOf };
        return
        [
            .. facts.OrderByDescending(fact => fact.On)
                .ThenByDescending(fact => fact.Mark.Number)
                .Select(fact => new Option(fact.RecordId, $"{EnglishFormat.ShortDay(fact.On)}: {fact.Tell(context.File, names).Words} (entry {EnglishFormat.Number(fact.Mark.Number)})")),
        ];
    }
}

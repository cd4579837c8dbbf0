using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Scenarios;
using CommissioningCases.Web.Forms;
using CommissioningCases.Web.Wording;

namespace CommissioningCases.Web.Recording;

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
            CodeSource.Record => Records(file, new CaseSentences(file, new Names(bodies, file))),
            CodeSource.Question => [.. file.Scenario.Questions.Select(question => new Option(question.Name, question.Text) { Hint = $"{question.Clause.Id}: “{question.Clause.Text}”" })],
            CodeSource.Person => context.Colleagues,
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

    /// <summary>The facts that can be struck, the latest first.</summary>
    private static IReadOnlyList<Option> Records(CaseFile file, CaseSentences sentences) =>
    [
        .. file.StrikeableFacts.Where(file.Counts)
            .OrderByDescending(fact => fact.On)
            .ThenByDescending(fact => fact.Mark.Number)
            .Select(fact => new Option(fact.RecordId, $"{British.ShortDay(fact.On)}: {sentences.Of(fact).Words}")),
    ];
}

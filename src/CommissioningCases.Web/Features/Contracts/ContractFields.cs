using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>How the forms of a contract ask for the fields of its actions.</summary>
public static class ContractFields
{
    public static FormFields<ContractOverview> All { get; } = new()
    {
        Sources = new Dictionary<CodeSource, Func<HistoryForm<ContractOverview>, IEnumerable<Option>>>
        {
            [CodeSource.Provider] = form => ProviderOptions.All(form.Overview.Bodies, form.Overview.Today, form.Overview.Bodies.FindPct(form.Overview.File.Pct)?.Sha, except: [form.Overview.File.Provider]),
            [CodeSource.Person] = form => form.People,
            [CodeSource.Contract] = form => form.People,
            [CodeSource.ContractMeasure] = form => form.Overview.File.Measures.Select(measure => new Option(measure.Details.Measure, $"{measure.Details.Name}, in {measure.Details.Unit}")),
            [CodeSource.Prompt] = form => form.Overview.File.OpenPrompts.Select(prompt => new Option(prompt.Asked.RecordId, $"{prompt.Measure.Details.Name}, {EnglishFormat.Span(prompt.Asked.Details.From, prompt.Asked.Details.Until)}: {EnglishFormat.Amount(prompt.Asked.Details.Value, prompt.Measure.Details.Unit)}")),
            [CodeSource.Record] = Strikeable,
        },
        Options = new Dictionary<Field, Func<HistoryForm<ContractOverview>, IEnumerable<Option>>>
        {
            // Also one alone is chosen by nobody but the person.
            [CauseInCase.CaseField] = form => [new Option("", "No case"), .. form.Overview.View.Cases.Select(CaseOption)],
            [AnswerPrompt.AnswerField] = form => Enum.GetValues<PromptAnswer>().Where(answer => answer != PromptAnswer.Case || form.Overview.View.Cases.Count > 0)
                .Select(answer => new Option(ExchangeNames.Of(answer), ChoiceLabels.Label(answer))),
        },
        Inputs = new Dictionary<Field, FieldInput<ContractOverview>>
        {
            [CauseInCase.CaseField] = new(form => form.Overview.View.Cases.Count == 0 ? [] : null),
            [SetContractMeasure.MeasureField] = new(form =>
            [
                .. MeasureChoice.Parts(form.People, SetContractMeasure.MeasureField.Name),
                FieldParts.Of(AskedField.Of(SetContractMeasure.MeasureField) with { Value = form.Value(SetContractMeasure.MeasureField) }, null, []),
            ]),
        },
        Dependents = [new(AnswerPrompt.AnswerField, [ExchangeNames.Of(PromptAnswer.WatchOn)], AnswerPrompt.UntilField)],
    };

    private static Option CaseOption(CaseOfContract one) => new(one.Reference, $"{one.Reference}: {one.Service}, scenario {one.Scenario}");

    private static IEnumerable<Option> Strikeable(HistoryForm<ContractOverview> form)
    {
        var (file, names) = (form.Overview.File, form.Overview.Names);
        return file.StrikeableFacts.Where(fact => fact.KeptBecause(file) is null).OrderByDescending(fact => fact.Mark.Number)
            .Select(fact => new Option(fact.RecordId, $"{EnglishFormat.ShortDay(fact.On)}: {fact.Action.Tell(new Telling<ContractFile>(file, fact.Mark.Number, names)).Words} (entry {fact.Mark.Number})"));
    }
}

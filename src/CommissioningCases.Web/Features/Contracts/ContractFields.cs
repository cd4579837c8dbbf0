using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>How the forms of a contract ask for the fields of its actions.</summary>
public static class ContractFields
{
    /// <summary>More than these no list of facts offers.</summary>
    public const int MostOffered = 50;

    public static FormFields<ContractOverview> All { get; } = new()
    {
        Sources = new Dictionary<CodeSource, Func<HistoryForm<ContractOverview>, IEnumerable<Option>>>
        {
            [CodeSource.Provider] = form => ProviderOptions.All(form.Overview.Bodies, form.Overview.Today, form.Overview.Bodies.FindPct(form.Overview.File.Pct)?.Sha, except: [form.Overview.File.Provider]),
            [CodeSource.Person] = form => form.People,
            [CodeSource.Contract] = form => form.People,
            [CodeSource.ContractMeasure] = form => form.Overview.File.Measures.Select(measure => new Option(measure.Details.Measure, $"{measure.Details.Name}, in {measure.Details.Unit}")),
            [CodeSource.Prompt] = Asking,
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

    /// <summary>The latest measurements that ask what will be done, and the one that the link to the form names.</summary>
    private static IEnumerable<Option> Asking(HistoryForm<ContractOverview> form)
    {
        var prompts = form.Overview.File.OpenPrompts.OrderByDescending(prompt => prompt.Asked.Details.Until).ThenByDescending(prompt => prompt.Asked.Mark.Number).ToList();
        return prompts.Take(MostOffered).Concat(prompts.Skip(MostOffered).Where(prompt => prompt.Asked.RecordId == form.Value(AnswerPrompt.RecordField)))
            .Select(prompt => new Option(prompt.Asked.RecordId, $"{prompt.Measure.Details.Name}, {EnglishFormat.Span(prompt.Asked.Details.From, prompt.Asked.Details.Until)}: {EnglishFormat.Amount(prompt.Asked.Details.Value, prompt.Measure.Details.Unit)}"));
    }

    private static Option CaseOption(CaseOfContract one) => new(one.Reference, $"{one.Reference}: {one.Service}, scenario {one.Scenario}");

    /// <summary>The latest facts that can be struck, and the one that the link to the form names. Others are found in the history, where each has its link.</summary>
    private static IEnumerable<Option> Strikeable(HistoryForm<ContractOverview> form)
    {
        var (file, names) = (form.Overview.File, form.Overview.Names);
        var facts = form.Overview.Strikeable.ToList();
        return facts.Take(MostOffered).Concat(facts.Skip(MostOffered).Where(fact => fact.RecordId == form.Value(StrikeFromContract.RecordField)))
            .Select(fact => new Option(fact.RecordId, $"{EnglishFormat.ShortDay(fact.On)}: {fact.Action.Tell(new Telling<ContractFile>(file, fact.Mark.Number, names)).Words} (entry {fact.Mark.Number})"));
    }
}

using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>What the form of each action on a contract asks, and when it makes sense.</summary>
public static class ContractForms
{
    private static readonly ActionDefinition<ContractFile>[] OnlyWhileRunning =
        [SetContractMeasure.Definition, VaryContract.Definition, ExtendContract.Definition, EndContract.Definition, SupersedeContract.Definition];

    /// <summary>Those that the contract's page leads to in one list.</summary>
    public static IReadOnlyList<ActionDefinition<ContractFile>> Listed { get; } =
    [
        RecordContractMeasurement.Definition, SetContractMeasure.Definition, VaryContract.Definition, ExtendContract.Definition, EndContract.Definition, SupersedeContract.Definition,
        AmendContract.Definition, AssignLead.Definition, NoteContract.Definition, StrikeFromContract.Definition,
    ];

    /// <summary>Whether the action has its form on the page of all forms.</summary>
    public static bool IsRecorded(ActionDefinition<ContractFile> action) => action != RecordContract.Definition && action != AttachContractDocument.Definition;

    /// <summary>What the form asks for. Which entry of a case something came about by, the service alone says.</summary>
    public static IReadOnlyList<Field> FieldsOf(ActionDefinition<ContractFile> action) => [.. action.Fields.Where(field => field != CauseInCase.EntryField)];

    /// <summary>Why the form of an action makes no sense at present, and where to go instead; null when it does.</summary>
    public static UnavailableForm? Unavailable(ActionDefinition<ContractFile> action, ContractOverview overview) => action switch
    {
        _ when OnlyWhileRunning.Contains(action) && overview.File.End is { } end =>
            new($"It was said that the contract ends on {EnglishFormat.Day(end.Ends)}.", overview.Links.Entry(end.Mark.Number), "See that entry"),
        _ when action == ExtendContract.Definition && overview.File.Until is null =>
            new("The contract has no last day: it runs until it is ended.", overview.Page, "Back to the contract"),
        _ when action == RecordContractMeasurement.Definition && overview.File.Measures.Count == 0 =>
            new("The contract has no measures yet.", overview.Links.Record(SetContractMeasure.Definition), "Set a measure"),
        _ when action == AnswerPrompt.Definition && !overview.File.OpenPrompts.Any() =>
            new("Nothing asks what will be done.", overview.Page, "Back to the contract"),
        _ when action == StrikeFromContract.Definition && !overview.File.StrikeableFacts.Any(fact => fact.KeptBecause(overview.File) is null) =>
            new("There is nothing that can be struck.", overview.Page, "Back to the contract"),
        _ => null,
    };

    /// <summary>What a form that changes a field begins with; null where it begins blank.</summary>
    public static string? Present(ActionDefinition<ContractFile> action, ContractFile file, string name) => action != AmendContract.Definition ? null : name switch
    {
        _ when name == AmendContract.TypeField.Name => ExchangeNames.Of(file.Type),
        _ when name == RecordContract.ContractNumberField.Name => file.Number,
        _ when name == AmendContract.FromField.Name => DateField.Format(file.From),
        _ when name == AmendContract.UntilField.Name => file.Until is { } until ? DateField.Format(until) : null,
        _ when name == RecordContract.ValueField.Name => file.Value is { } value ? ExchangeNames.Of(value) : null,
        _ when name == RecordContract.NoticeMonthsField.Name => file.NoticeMonths is { } months ? EnglishFormat.Number(months) : null,
        _ when name == ContractMechanisms.QueryField.Name => file.Mechanisms.Query,
        _ when name == ContractMechanisms.ActionPlanField.Name => file.Mechanisms.ActionPlan,
        _ when name == ContractMechanisms.VariationField.Name => file.Mechanisms.Variation,
        _ when name == ContractMechanisms.TerminationField.Name => file.Mechanisms.Termination,
        _ => null,
    };
}

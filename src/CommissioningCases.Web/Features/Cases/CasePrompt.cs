using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>How a person can bring about what a requirement of a case asks.</summary>
public static class CasePrompt
{
    /// <summary>Null where there is nothing to say to the person.</summary>
    public static PromptLink? LinkOf(Prompt prompt, CaseOverview overview)
    {
        if (prompt.Action == RecordAssurance.Definition && MechanismOf(prompt, overview.File) is { } mechanism)
        {
            return overview.Permissions.SpeaksFor(mechanism.Mechanism) ? Link(prompt, overview)
                : overview.Permissions.MayWalk ? Ask(mechanism, overview)
                : null;
        }

        return overview.Permissions.MayRecord(prompt.Action) ? Link(prompt, overview)
            : overview.Permissions.MayWalk && prompt.Action == RecordBoardDecision.Definition ? BoardPaper(prompt, overview)
            : null;
    }

    /// <summary>A key step is proposed on a page of its own.</summary>
    private static PromptLink Link(Prompt prompt, CaseOverview overview) => new(
        prompt.Text,
        prompt.Action == ProposeStep.Definition ? overview.Links.Propose(StepOf(prompt, ProposeStep.StepField)) : overview.Links.Record(prompt));

    /// <summary>The step waits for the board: its secretary records the decision, and the commissioner sees what goes before it.</summary>
    private static PromptLink BoardPaper(Prompt prompt, CaseOverview overview) => new(
        "Waits for the board: see the paper that goes to it",
        overview.Links.BoardPaper(StepOf(prompt, RecordBoardDecision.StepField)));

    private static string StepOf(Prompt prompt, Field field) => prompt.Filled.First(filled => filled.Field == field).Value;

    private static PromptLink Ask(OversightMechanism mechanism, CaseOverview overview) => overview.File.OpenRequest(mechanism.Mechanism) is { } asked
        ? new PromptLink($"The SHA was asked for it on {EnglishFormat.Day(asked.On)}.", null)
        : new PromptLink(
            RequestReview.Definition.Title,
            overview.Links.Record(new Prompt(RequestReview.Definition, "") { Filled = [(RequestReview.MechanismField, ExchangeNames.Of(mechanism.Mechanism))] }));

    private static OversightMechanism? MechanismOf(Prompt prompt, CaseFile file) =>
        prompt.Filled.FirstOrDefault(filled => filled.Field == RecordAssurance.MechanismField) is { Value: { } word } && ExchangeNames.TryParse<Mechanism>(word, out var mechanism)
            ? file.Scenario.FindOversight(mechanism)
            : null;
}

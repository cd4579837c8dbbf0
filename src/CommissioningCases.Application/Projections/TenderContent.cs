using System.Text.Json;

namespace CommissioningCases.Application.Projections;

/// <summary>What of a history belongs to a tender, which is commercial.</summary>
public static class TenderContent
{
    private const string Award = "award";
    private const string Abandon = "abandon-tender";

    /// <summary>Whether an entry of that action and those fields tells of a tender.</summary>
    public static bool IsIn(string action, JsonElement fields) =>
        action == OpenTender.Definition.Name
        || action == Invite.Definition.Name
        || action == ReceiveBid.Definition.Name
        || action == ScoreBid.Definition.Name
        || (action == TakeStep.Definition.Name && fields.TryGetProperty(TakeStep.StepField.Name, out var step) && IsIn(step.GetString()));

    /// <summary>Whether the step ends a tender.</summary>
    public static bool IsIn(string? step) => step is Award or Abandon;
}

using System.Text.Json;

namespace CommissioningCases.Web.Tests.Walks;

/// <summary>Whose place it is to record a thing: the test account that does it in a walk.</summary>
public static class Speakers
{
    /// <returns>A name of <see cref="TestAccounts.Names"/>.</returns>
    public static string Of(string action, JsonElement fields) => action switch
    {
        _ when action == RecordBoardDecision.Definition.Name => "board",
        _ when action == RespondAsStaffSide.Definition.Name => "union",
        _ when action == DealWithDeparture.Definition.Name || action == MeetConditions.Definition.Name => "sha",
        _ when action == CompleteAction.Definition.Name || action == SettleDispute.Definition.Name => "sha",
        _ when action == AskQuestion.Definition.Name => "sha",
        _ when action == WithdrawBid.Definition.Name => "sha", // every tender of the walks has closed long ago
        _ when action == RecordAssurance.Definition.Name && IsOfTheSha(fields) => "sha",
        _ => "commissioner",
    };

    private static bool IsOfTheSha(JsonElement fields) =>
        ExchangeNames.TryParse<Mechanism>(fields.GetProperty(RecordAssurance.MechanismField.Name).GetString()!, out var mechanism)
        && Role.ShaReviewer.SpeaksFor(mechanism);
}

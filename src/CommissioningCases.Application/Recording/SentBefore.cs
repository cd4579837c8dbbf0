using System.Text.Json;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Tells a form that is sent twice from one to which somebody went back, and which they changed before they sent it again: browsers keep the attempt id of a
/// page that is gone back to.
/// </summary>
internal static class SentBefore
{
    /// <summary>Fields that the service fills in each time anew. What file was chosen its name and hash tell.</summary>
    private static readonly Field[] FilledIn = [NotifySha.NoticeField, ShareWithDepartment.NoticeField, AttachEvidence.DocumentField];

    /// <returns>That the entry which the attempt made before says something else; null where it says the same, or there is none.</returns>
    public static AttemptResult? OtherThan(OpenedCase opened, Attempt attempt, JsonElement fields)
    {
        if (opened is not { First: { } first, State: { } state })
        {
            return null;
        }

        var before = ParsedAction.Of(state.File, new SubmittedAction(first.Do, first.ReadSubmission()));
        var now = ParsedAction.Of(state.File, new SubmittedAction(attempt.Do, fields));

        Field[] except = [.. FilledIn, .. attempt.FilledIn];

        // A step that is refused as too early is kept as far as it could be read.
        var isWhole = now.IsWhole(except) || !first.IsAccepted;
        return isWhole && now.SaysTheSameAs(before, except)
            ? null
            : new AttemptResult.Changed(state.History.Name, first.Number, first.IsAccepted);
    }
}

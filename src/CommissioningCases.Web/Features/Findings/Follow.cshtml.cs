using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>The form by which an auditor follows a finding up.</summary>
public sealed class FollowModel(ISender sender) : FindingFormModel(sender)
{
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>What can come of it now.</summary>
    public IEnumerable<FindingState> Offered => FollowUpFinding.Kinds.Where(kind => kind != FindingState.Accepted || View.State == FindingState.Answered);

    public Task<IActionResult> OnPostAsync(int number, CancellationToken cancellationToken) => SayAsync(
        number,
        new FollowUpFinding(number, Kind, Text, TypedDate.Read(Request.Form, "AnswerBy").ToString(), Seen, AttemptId),
        "It is recorded, and the trust is told.",
        cancellationToken);
}

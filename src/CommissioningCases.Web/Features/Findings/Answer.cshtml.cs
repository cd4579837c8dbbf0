using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>The form by which a trust answers a finding.</summary>
public sealed class AnswerModel(ISender sender) : FindingFormModel(sender)
{
    public Task<IActionResult> OnPostAsync(int number, CancellationToken cancellationToken) =>
        SayAsync(number, new AnswerFinding(number, Text, Seen, AttemptId), "Your answer is recorded, and the auditor is told.", cancellationToken);
}

using System.Globalization;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>Shows the report of a quarter as it would be kept now with that commentary, and keeps nothing.</summary>
[Allow(Role.ShaReviewer)]
public sealed record CheckQuarterReport(Quarter Quarter, string? Commentary) : IRequest<QuarterReport>;

internal sealed class CheckQuarterReportValidator : AbstractValidator<CheckQuarterReport>
{
    public CheckQuarterReportValidator(TimeProvider clock)
    {
        RuleFor(check => check.Quarter).HasBegun(clock);
        RuleFor(check => check.Commentary).IsCommentary();
    }
}

/// <summary>What is asked of a report that is checked, and of one that is kept.</summary>
internal static class QuarterReportRules
{
    public static void HasBegun<T>(this IRuleBuilder<T, Quarter> quarter, TimeProvider clock) =>
        quarter.Must(one => one.From <= clock.Today()).WithMessage("Choose a quarter that has begun");

    public static void IsCommentary<T>(this IRuleBuilder<T, string?> commentary) =>
        commentary.MaximumLength(QuarterReport.LongestCommentary).WithMessage($"The commentary must be {QuarterReport.LongestCommentary.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
}

internal sealed class CheckQuarterReportHandler(ISender sender) : IRequestHandler<CheckQuarterReport, QuarterReport>
{
    public async Task<QuarterReport> Handle(CheckQuarterReport request, CancellationToken cancellationToken) =>
        await sender.Send(new DraftQuarterReport(request.Quarter), cancellationToken) with { Commentary = request.Commentary?.Trim() ?? "" };
}

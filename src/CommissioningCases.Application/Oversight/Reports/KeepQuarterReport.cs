using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Oversight;

/// <summary>Keeps the report of a quarter with what the reviewer says of it, as the figures are at this moment.</summary>
/// <param name="AttemptId">The same for every repeat.</param>
/// <returns>The report's number.</returns>
[Allow(Role.ShaReviewer)]
public sealed record KeepQuarterReport(Quarter Quarter, string? Commentary, Guid AttemptId) : ICommand<int>;

internal sealed class KeepQuarterReportValidator : AbstractValidator<KeepQuarterReport>
{
    public KeepQuarterReportValidator(TimeProvider clock)
    {
        RuleFor(keep => keep.AttemptId).NotEmpty();
        RuleFor(keep => keep.Quarter).Must(quarter => quarter.From <= clock.Today()).WithMessage("Choose a quarter that has begun");
        RuleFor(keep => keep.Commentary).MaximumLength(QuarterReport.LongestCommentary)
            .WithMessage($"The commentary must be {QuarterReport.LongestCommentary.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
    }
}

internal sealed class KeepQuarterReportHandler(CasesDbContext db, ISender sender, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<KeepQuarterReport, int>
{
    public async Task<int> Handle(KeepQuarterReport request, CancellationToken cancellationToken)
    {
        if (await db.QuarterReports.Where(report => report.AttemptId == request.AttemptId).Select(report => (int?)report.Number).FirstOrDefaultAsync(cancellationToken) is { } before)
        {
            return before;
        }

        var report = await sender.Send(new DraftQuarterReport(request.Quarter), cancellationToken) with { Commentary = request.Commentary?.Trim() ?? "" };
        var content = KeptQuarterReport.Write(report);
        var kept = new KeptQuarterReport
        {
            Sha = current.Person!.Organisation!,
            QuarterFrom = report.Quarter.From,
            Content = content,
            ContentHash = KeptQuarterReport.HashOf(content),
            AttemptId = request.AttemptId,
            KeptAt = clock.GetUtcNow(),
            KeptBy = current.Person.Id,
            KeptByName = current.Person.Name,
        };
        db.QuarterReports.Add(kept);
        await db.SaveChangesAsync(cancellationToken);
        var logged = new NewServiceEvent(ServiceEventKind.QuarterReportKept)
        {
            Subject = kept.Number.ToString(CultureInfo.InvariantCulture),
            Details = new Dictionary<string, string?> { ["quarter"] = report.Quarter.ToString(), ["hash"] = Convert.ToHexStringLower(kept.ContentHash) },
        };
        await log.AppendAsync(logged, cancellationToken);
        return kept.Number;
    }
}

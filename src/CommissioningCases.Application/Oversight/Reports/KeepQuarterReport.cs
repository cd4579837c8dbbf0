using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Oversight;

/// <summary>Keeps the report of a quarter with what the reviewer says of it, as the figures are at this moment.</summary>
/// <param name="AttemptId">The same for every repeat: a repeat returns the report that the first one kept, unless it says something else.</param>
/// <returns>The report's number.</returns>
[Allow(Role.ShaReviewer)]
public sealed record KeepQuarterReport(Quarter Quarter, string? Commentary, Guid AttemptId) : ICommand<int>;

internal sealed class KeepQuarterReportValidator : AbstractValidator<KeepQuarterReport>
{
    public KeepQuarterReportValidator(TimeProvider clock)
    {
        RuleFor(keep => keep.AttemptId).NotEmpty();
        RuleFor(keep => keep.Quarter).HasBegun(clock);
        RuleFor(keep => keep.Commentary).IsCommentary();
    }
}

internal sealed class KeepQuarterReportHandler(CasesDbContext db, ISender sender, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<KeepQuarterReport, int>
{
    public async Task<int> Handle(KeepQuarterReport request, CancellationToken cancellationToken)
    {
        var commentary = request.Commentary?.Trim() ?? "";
        if (await db.QuarterReports.AsNoTracking().FirstOrDefaultAsync(report => report.AttemptId == request.AttemptId, cancellationToken) is { } before)
        {
            return before.KeptBy == current.Person!.Id && before.Quarter == request.Quarter && before.Read().Commentary == commentary
                ? before.Number
                : throw new ValidationException([new ValidationFailure(nameof(request.AttemptId), SaidOtherwise(before))]);
        }

        var report = await sender.Send(new DraftQuarterReport(request.Quarter), cancellationToken) with { Commentary = commentary };
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
            Details = new Dictionary<string, string?>
            {
                ["quarter"] = report.Quarter.ToString(),
                ["content"] = Convert.ToHexStringLower(kept.ContentHash),
                ["hash"] = Convert.ToHexStringLower(kept.Hash()),
            },
        };
        await log.AppendAsync(logged, cancellationToken);
        return kept.Number;
    }

    /// <summary>Browsers keep the attempt id of a form that is gone back to.</summary>
    private static string SaidOtherwise(KeptQuarterReport before) =>
        $"Report {before.Number} was kept from this form already, for another quarter or with another commentary. It stays as it is. What you typed is below: keep it again to make it a report of its own";
}

using System.Globalization;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Projections;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>Raises a finding at an item of a sample, for its Primary Care Trust to answer.</summary>
/// <param name="AnswerBy">Written <c>YYYY-MM-DD</c>.</param>
/// <param name="AttemptId">The same for every repeat: what is sent twice is raised once.</param>
/// <returns>The finding's number.</returns>
[Allow(Role.Auditor)]
public sealed record RaiseFinding(int Sample, int Place, string? Text, string? Clause, string? AnswerBy, Guid AttemptId) : ICommand<int>;

internal sealed class RaiseFindingValidator : AbstractValidator<RaiseFinding>
{
    public RaiseFindingValidator(TimeProvider clock)
    {
        RuleFor(raise => raise.AttemptId).NotEmpty();
        RuleFor(raise => raise.Text).Must(text => text?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter what you found");
        RuleFor(raise => raise.Text).MaximumLength(Field.LongestText).WithMessage($"What you found must be {Field.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
        RuleFor(raise => raise.Clause).Must(clause => Letter.FindClause(clause ?? "") is not null).WithMessage("Choose the clause on which it rests");
        RuleFor(raise => raise.AnswerBy).IsAnswerDay(clock, raise => raise.AnswerBy);
    }
}

internal sealed class RaiseFindingHandler(CasesDbContext db, FindingNews news, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<RaiseFinding, int>
{
    public async Task<int> Handle(RaiseFinding request, CancellationToken cancellationToken)
    {
        await db.WaitForTurnAtFindingsAsync(cancellationToken);
        var sample = await db.FindSampleAsync(request.Sample, request.Place, cancellationToken);
        var about = sample.Cases[request.Place - 1];
        var summary = await db.CaseSummaries.AsNoTracking().SingleAsync(summary => summary.CaseId == about, cancellationToken);
        _ = DateField.TryParse(request.AnswerBy!, out var by);
        var finding = new AuditFinding
        {
            Number = (await db.Findings.MaxAsync(before => (int?)before.Number, cancellationToken) ?? 0) + 1,
            Sample = sample.Number,
            Place = request.Place,
            Trust = summary.Pct,
            Sha = summary.Sha,
            CaseId = about,
            Entry = sample.Entries[request.Place - 1],
            Clause = request.Clause!,
            Text = request.Text!.Trim(),
            AnswerBy = by,
            AttemptId = request.AttemptId,
            RaisedAt = clock.GetUtcNow().ToMicrosecond(),
            RaisedBy = current.Person!.Id,
            RaisedByName = current.Person.Name,
        };
        if (await db.Findings.AsNoTracking().FirstOrDefaultAsync(before => before.AttemptId == request.AttemptId, cancellationToken) is { } before)
        {
            return (before.Sample, before.Place, before.Clause, before.Text, before.AnswerBy) == (finding.Sample, finding.Place, finding.Clause, finding.Text, finding.AnswerBy)
                ? before.Number
                : throw new ValidationException([new ValidationFailure(nameof(request.AttemptId), $"Finding {before.Number} was raised from this form already, with other words. It stays as it is. Raise what you typed below as one of its own if it is still needed")]);
        }

        db.Findings.Add(finding);
        await db.SaveChangesAsync(cancellationToken);
        await news.TellTrustAsync(finding, finding.RaisedAt, cancellationToken);
        await log.AppendAsync(
            new NewServiceEvent(ServiceEventKind.FindingRaised)
            {
                Subject = finding.Number.ToString(CultureInfo.InvariantCulture),
                Details = new Dictionary<string, string?> { ["trust"] = finding.Trust, ["hash"] = Convert.ToHexStringLower(finding.Hash()) },
            },
            cancellationToken);
        return finding.Number;
    }
}

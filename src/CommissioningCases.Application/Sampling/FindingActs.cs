using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>Adds to what was said of a finding.</summary>
internal sealed class FindingActs(CasesDbContext db, ServiceLog log, CurrentPerson current, TimeProvider clock)
{
    /// <param name="may">Of a finding in which state this can be said.</param>
    /// <returns>Null where it was sent twice.</returns>
    public async Task<(AuditFinding Finding, FindingAct Act)?> SayAsync(
        int number, FindingState kind, string? text, DateOnly? answerBy, int seen, Guid attemptId, Func<FindingState, bool> may, string otherwise, CancellationToken cancellationToken)
    {
        await db.WaitForTurnAtFindingsAsync(cancellationToken);
        var person = current.Person!;
        var scope = Scope.Of(person);
        var finding = await db.Findings.AsNoTracking().FirstOrDefaultAsync(finding => finding.Number == number, cancellationToken);
        if (finding is null || !scope.Holds(finding.Trust, finding.Sha))
        {
            throw new NotFoundException($"There is no finding {number}.");
        }

        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (await db.FindingActs.AsNoTracking().FirstOrDefaultAsync(act => act.AttemptId == attemptId, cancellationToken) is { } before)
        {
            return (before.Finding, before.Kind, before.Text, before.AnswerBy) == (number, kind, text, answerBy)
                ? null
                : throw Fault("What was sent from this form before stands below, with other words. Send what you typed again if it is still needed");
        }

        var last = await db.FindingActs.AsNoTracking().Where(act => act.Finding == number).OrderByDescending(act => act.Number).FirstOrDefaultAsync(cancellationToken);
        if ((last?.Number ?? 0) != seen)
        {
            throw Fault($"{last?.ByName} has said something of this finding since you opened the form. It stands below; send yours again if it is still needed");
        }

        if (!may(last?.Kind ?? FindingState.Raised))
        {
            throw Fault(otherwise);
        }

        var said = new FindingAct
        {
            Finding = number,
            Number = seen + 1,
            Kind = kind,
            Text = text,
            AnswerBy = answerBy,
            AttemptId = attemptId,
            At = clock.GetUtcNow().ToMicrosecond(),
            By = person.Id,
            ByName = person.Name,
            Role = person.Role,
        };
        db.FindingActs.Add(said);
        await db.SaveChangesAsync(cancellationToken);
        return (finding, said);
    }

    /// <summary>Last of all, so that others who append do not wait for the rest.</summary>
    public Task LogAsync(FindingAct act, CancellationToken cancellationToken) => log.AppendAsync(
        new NewServiceEvent(ServiceEventKind.FindingFollowed)
        {
            Subject = act.Finding.ToString(CultureInfo.InvariantCulture),
            Details = new Dictionary<string, string?>
            {
                ["number"] = act.Number.ToString(CultureInfo.InvariantCulture),
                ["state"] = ExchangeNames.Of(act.Kind),
                ["hash"] = Convert.ToHexStringLower(act.Hash()),
            },
        },
        cancellationToken);

    private static ValidationException Fault(string what) => new([new ValidationFailure("", what)]);
}

using System.Text.Json;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Recording;

/// <summary>Asks what an attempt that begins a history would come to. It is decided as <see cref="Attempt"/> would, and nothing is recorded.</summary>
[Allow(Role.Commissioner)]
[LogAt(LogLevel.Debug)]
public sealed record CheckAttempt(string Do, JsonElement Fields) : IRequest<CheckedAttempt>;

/// <param name="Errors">What is malformed or not possible.</param>
/// <param name="Unmet">What the letter asks and is not met.</param>
public sealed record CheckedAttempt(IReadOnlyList<FieldError> Errors, IReadOnlyList<Unmet> Unmet);

internal sealed class CheckAttemptHandler(CasesDbContext db, Bodies bodies, AttemptRights rights, Recorder recorder, RuleSets rules, CurrentPerson current)
    : IRequestHandler<CheckAttempt, CheckedAttempt>
{
    public async Task<CheckedAttempt> Handle(CheckAttempt request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var (person, edition) = (current.Person!, rules.Current);
        var opened = new OpenedCase(Guid.CreateVersion7(), null, null, null, await bodies.ReadAsync(db, cancellationToken));
        AttemptRights.Require(person, opened, request.Do, edition);
        var parsed = edition.Parse(null, new SubmittedAction(request.Do, request.Fields));
        if (await rights.CheckAsync(person, opened, parsed, cancellationToken) is { Count: > 0 } errors)
        {
            return new CheckedAttempt([.. parsed.Errors.Where(one => !errors.Any(error => error.Field == one.Field)), .. errors], []);
        }

        return (await recorder.JudgeAsync(opened, edition, parsed, cancellationToken)).Decision switch
        {
            Decision.Invalid invalid => new CheckedAttempt(invalid.Errors, []),
            Decision.Refused refused => new CheckedAttempt([], refused.Unmet),
            _ => new CheckedAttempt([], []),
        };
    }
}

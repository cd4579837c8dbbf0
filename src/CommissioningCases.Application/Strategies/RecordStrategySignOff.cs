using System.Globalization;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Strategies;

/// <summary>Records that the strategy of a Primary Care Trust was signed off. Each case keeps a record of its own: <see cref="TakeStrategySignOff"/>. People do so by <see cref="SignOffStrategy"/>, with the signed document.</summary>
[Allow(Role.ShaReviewer)]
public sealed record RecordStrategySignOff(string Trust, string? On, string? Expires, string? Document, int Seen) : StrategySignOffFields(Trust, On, Expires, Document, Seen), ICommand<Unit>
{
    /// <summary>The signed document; null where none was sent.</summary>
    internal SignedDocument? File { get; init; }

    /// <summary>Why the file that was sent is not taken, to be told with everything else that is wrong; null where it is taken.</summary>
    internal string? FileFault { get; init; }
}

internal sealed class RecordStrategySignOffHandler(CasesDbContext db, Bodies bodies, ServiceLog log, CurrentPerson current, StrategySignOffRules rules, TimeProvider clock) : IRequestHandler<RecordStrategySignOff, Unit>
{
    public async Task<Unit> Handle(RecordStrategySignOff request, CancellationToken cancellationToken)
    {
        var sha = current.Person!.Organisation!;
        if ((await bodies.ReadAsync(db, cancellationToken)).Bodies.FindPct(request.Trust) is not { } trust || !Scope.Of(current.Person).Holds(trust.Code, trust.Sha))
        {
            throw new NotFoundException($"There is no Primary Care Trust {request.Trust} in the area of {sha}.");
        }

        var last = await db.StrategySignOffs.AsNoTracking().Where(one => one.Trust == trust.Code).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        List<ValidationFailure> faults = [.. (await rules.ValidateAsync(request, cancellationToken)).Errors, .. FaultsOf(request)];
        var signOff = faults.Count > 0 ? null : SignOffOf(request, sha, (last?.Number ?? 0) + 1);
        if (signOff is not null && last is not null && last.Number == request.Seen + 1 && last.RecordedBy == signOff.RecordedBy
            && (last.SignedOn, last.Expires, last.Document, last.FileName) == (signOff.SignedOn, signOff.Expires, signOff.Document, signOff.FileName) && (last.Sha256 ?? []).SequenceEqual(signOff.Sha256 ?? []))
        {
            return Unit.Value; // sent twice
        }

        faults.AddRange(FaultsBeside(request, last));
        if (signOff is null || faults.Count > 0)
        {
            throw new ValidationException(faults);
        }

        db.StrategySignOffs.Add(signOff);
        await db.SaveChangesAsync(cancellationToken);
        if (request.File is { } file)
        {
            await SavePartsAsync(signOff, file.Upload.File, cancellationToken);
        }

        var recorded = new NewServiceEvent(ServiceEventKind.StrategySignedOff)
        {
            Subject = signOff.Trust,
            Details = new Dictionary<string, string?>
            {
                ["until"] = DateField.Format(signOff.Expires),
                ["number"] = signOff.Number.ToString(CultureInfo.InvariantCulture),
                ["hash"] = Convert.ToHexStringLower(signOff.Hash()),
            },
        };
        await log.AppendAsync(recorded, cancellationToken);
        return Unit.Value;
    }

    private StrategySignOff SignOffOf(RecordStrategySignOff request, string sha, int number) => new()
    {
        Trust = request.Trust,
        Number = number,
        Sha = sha,
        SignedOn = request.SignedOn!.Value,
        Expires = request.LastDay!.Value,
        Document = request.Document!.Trim(),
        RecordedAt = clock.GetUtcNow(),
        RecordedBy = current.Person!.Id,
        RecordedByName = current.Person.Name,
        FileName = request.File?.Name,
        MediaType = request.File?.MediaType,
        Size = request.File?.Upload.File.Length,
        Sha256 = request.File?.Upload.Sha256,
    };

    private async Task SavePartsAsync(StrategySignOff signOff, FileStream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[DocumentPart.Length];
        content.Position = 0;
        for (var number = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var length; number++)
        {
            await using var insert = new NpgsqlCommand("insert into strategy_document_parts (trust, number, part, content) values ($1, $2, $3, $4)", db.NpgsqlConnection())
            {
                Parameters =
                {
                    new NpgsqlParameter<string> { TypedValue = signOff.Trust },
                    new NpgsqlParameter<int> { TypedValue = signOff.Number },
                    new NpgsqlParameter<int> { TypedValue = number },
                    new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = buffer.AsMemory(0, length) },
                },
            };
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static IEnumerable<ValidationFailure> FaultsOf(RecordStrategySignOff request) =>
        request.FileFault is { } fault ? [new ValidationFailure(nameof(SignOffStrategy.SignedFile), fault)] : [];

    /// <summary>What stands against it beside the sign-offs that there are.</summary>
    private static IEnumerable<ValidationFailure> FaultsBeside(RecordStrategySignOff request, StrategySignOff? last)
    {
        if ((last?.Number ?? 0) != request.Seen)
        {
            yield return new ValidationFailure(nameof(request.Seen), $"{last?.RecordedByName} recorded a sign-off of this trust since you opened the form. It stands below; record yours again if it is still needed");
        }

        if (request.SignedOn < last?.SignedOn)
        {
            yield return new ValidationFailure(nameof(request.On), $"The day cannot be before that of the last sign-off, {EnglishFormat.Day(last.SignedOn)}");
        }
    }
}

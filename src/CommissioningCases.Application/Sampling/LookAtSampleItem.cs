using System.Globalization;
using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>Says that an item of a sample was looked at and nothing was found. Said again it stays as it was.</summary>
[Allow(Role.Auditor)]
public sealed record LookAtSampleItem(int Sample, int Place) : ICommand<Unit>;

internal sealed class LookAtSampleItemHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<LookAtSampleItem, Unit>
{
    public async Task<Unit> Handle(LookAtSampleItem request, CancellationToken cancellationToken)
    {
        await db.WaitForTurnAtFindingsAsync(cancellationToken);
        _ = await db.FindSampleAsync(request.Sample, request.Place, cancellationToken);
        if (await db.SampleLooks.AnyAsync(before => before.Sample == request.Sample && before.Place == request.Place, cancellationToken))
        {
            return Unit.Value;
        }

        var look = new SampleLook { Sample = request.Sample, Place = request.Place, At = clock.GetUtcNow().ToMicrosecond(), By = current.Person!.Id, ByName = current.Person.Name };
        db.SampleLooks.Add(look);
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(
            new NewServiceEvent(ServiceEventKind.SampleLooked)
            {
                Subject = look.Sample.ToString(CultureInfo.InvariantCulture),
                Details = new Dictionary<string, string?> { ["number"] = look.Place.ToString(CultureInfo.InvariantCulture), ["hash"] = Convert.ToHexStringLower(look.Hash()) },
            },
            cancellationToken);
        return Unit.Value;
    }
}

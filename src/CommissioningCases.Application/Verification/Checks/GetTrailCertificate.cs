using CommissioningCases.Application.Sealing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>What can be certified of a verification that has come to its verdict.</summary>
[Allow(Role.Auditor)]
public sealed record GetTrailCertificate(long Id) : IRequest<TrailCertificate>;

/// <param name="From">When the first entry was recorded; null where there was none.</param>
/// <param name="Seal">The last seal that was made before the verification began; null where there was none.</param>
/// <param name="Verdict">As it was kept; null for a verification of before verdicts were.</param>
public sealed record TrailCertificate(TrailCheck Check, DateTimeOffset? From, Seal? Seal, KeptVerdict? Verdict);

internal sealed class GetTrailCertificateHandler(CasesDbContext db) : IRequestHandler<GetTrailCertificate, TrailCertificate>
{
    public async Task<TrailCertificate> Handle(GetTrailCertificate request, CancellationToken cancellationToken)
    {
        var check = await db.TrailChecks.AsNoTracking().FirstOrDefaultAsync(check => check.Id == request.Id && check.State == TrailCheckState.Done, cancellationToken)
            ?? throw new NotFoundException($"There is no verification {request.Id} that has come to its verdict.");
        var first = await db.Entries.AsNoTracking().OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.CaseId).ThenBy(entry => entry.Number)
            .Select(entry => (DateTimeOffset?)entry.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        var seal = await db.Seals.AsNoTracking().Where(seal => seal.At <= check.AskedAt).OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken);
        var verdict = await db.TrailVerdicts.AsNoTracking().FirstOrDefaultAsync(verdict => verdict.Id == request.Id, cancellationToken);
        return new TrailCertificate(check, first, seal, verdict);
    }
}

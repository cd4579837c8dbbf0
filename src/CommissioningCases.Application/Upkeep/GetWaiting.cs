using CommissioningCases.Application.Histories;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.Verification;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Upkeep;

/// <summary>How much waits to be done by the servers, and what the latest of them to verify the trail has found wrong.</summary>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record GetWaiting : IRequest<WaitingFigures>;

/// <param name="Mail">Messages that wait to be sent.</param>
/// <param name="Imports">Imports and checks of histories that wait for a server.</param>
/// <param name="Discrepancies">How many the latest verification of the trail has found; none where there was none.</param>
public sealed record WaitingFigures(int Mail, int Imports, long Discrepancies);

internal sealed class GetWaitingHandler(CasesDbContext db) : IRequestHandler<GetWaiting, WaitingFigures>
{
    public async Task<WaitingFigures> Handle(GetWaiting request, CancellationToken cancellationToken)
    {
        var mail = await db.MailMessages.CountAsync(message => message.State == MailState.Waiting, cancellationToken);
        var imports = await db.ImportJobs.CountAsync(job => job.State == ImportJobState.Waiting, cancellationToken);
        var verdict = await db.TrailVerdicts.AsNoTracking().OrderByDescending(verdict => verdict.Id).FirstOrDefaultAsync(cancellationToken);
        return new WaitingFigures(mail, imports, verdict is null or { IsWhole: true } ? 0 : verdict.Found);
    }
}

using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Applying;

/// <summary>Throws away applications that were never sent and whose links open nothing any more, with what was asked by these. Several servers may do so at once.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
public sealed record SweepApplications : ICommand<Unit>;

internal sealed class SweepApplicationsHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<SweepApplications, Unit>
{
    public async Task<Unit> Handle(SweepApplications request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lapsed = db.LinkApplications.Where(one => one.SentAt == null && one.ExpiresAt <= now);
        await db.LinkQuestions.Where(question => lapsed.Any(one => one.Id == question.ApplicationId)).ExecuteDeleteAsync(cancellationToken);
        await db.LinkDocuments.Where(document => lapsed.Any(one => one.Id == document.ApplicationId)).ExecuteDeleteAsync(cancellationToken);
        await lapsed.ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Has them swept away every day.</summary>
internal sealed class ApplicationSweeper(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromDays(1))
{
    protected override ICommand<Unit> Command => new SweepApplications();
}

using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Documents;

/// <summary>Throws away what was sent more than a day ago and never named by an entry, unless it came by a link and still waits to be put to its case, or goes with an application that waits. Several servers may do so at once: each removes what the others have not.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
public sealed record SweepDocuments : ICommand<Unit>;

internal sealed class SweepDocumentsHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<SweepDocuments, Unit>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public async Task<Unit> Handle(SweepDocuments request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = now - LongestWait;
        var sentByLink = db.ProviderDocuments;
        var applications = db.LinkApplications;
        var withApplications = db.LinkDocuments.Where(one => applications.Any(application => application.Id == one.ApplicationId && application.TakenAs == null && application.DeclinedAt == null && application.ExpiresAt > now));
        await db.Documents.Where(document => document.AttachedAs == null && document.AddedAt < before
            && !sentByLink.Any(sent => sent.DocumentId == document.Id && sent.TakenAs == null && sent.Reason == null)
            && !withApplications.Any(sent => sent.DocumentId == document.Id)).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

using CommissioningCases.Application.Events;
using CommissioningCases.Application.ProviderQuestions;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>Finds the question whose link has that code. The database shows whoever has it that one question, and no other.</summary>
internal sealed class ProviderLinks(CasesDbContext db, ServiceLog log, TimeProvider clock)
{
    /// <returns>Null when there is none, or not any more: that it was tried is on the service's log.</returns>
    public async Task<ProviderQuestion?> OpenAsync(string? code, CancellationToken cancellationToken)
    {
        var hash = SecretCode.HashOf(code ?? "");
        if (await db.ProviderQuestions.AsNoTracking().SingleOrDefaultAsync(question => question.CodeHash == hash, cancellationToken) is { } found && found.IsOpenAt(clock.GetUtcNow()))
        {
            return found;
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ProviderLinkRefused), cancellationToken);
        return null;
    }

    /// <summary>Who answers by the link: nobody with an account, but in the name of the provider that it was sent to.</summary>
    public static Person Holder(ProviderQuestion question) => new(question.Id, question.Shown.Provider, "", Role.Provider, question.Provider);
}
